package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerListener;
import io.github.flarebind.queues.QueuePoisonHandler.Decision;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a consumer: nothing is lost, and nothing waits for a lease to run out. */
@Timeout(120)
class ClosingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TEN = Duration.ofSeconds(10);

    private final Scene scene = new Scene();
    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatWasHandledIsAcknowledgedBeforeItEnds() {
        scene.send(30);
        QueueConsumer consumer = scene.consume(message -> handled.add(message.text()));
        scene.settle();
        assertThat(scene.wire().acks()).isEmpty();

        consumer.close();

        assertThat(consumer.counts().acked()).isEqualTo(30);
        assertThat(consumer.ended()).isCompleted();
        assertThat(consumer.failure()).isEmpty();
        assertThat(scene.told().lines("closed")).hasSize(1);
    }

    @Test
    void underLoadRunningHandlersFinishAndTheRestIsGivenBackAtOnce() {
        scene.send(500);
        QueueConsumer consumer = scene.consume(
                message -> {
                    scene.time().sleep(Duration.ofSeconds(5));
                    handled.add(message.text());
                },
                scene.options().concurrency(8));
        scene.pass(Duration.ofSeconds(12));
        assertThat(consumer.counts().running()).isEqualTo(8);
        assertThat(consumer.counts().waiting()).isPositive();

        CompletableFuture<Void> closed = scene.closing(consumer, TEN);
        assertThat(consumer.counts().waiting()).isZero();
        assertThat(closed).isNotDone();
        scene.pass(Duration.ofSeconds(5));

        assertThat(closed.join()).isNull();
        assertThat(handled).hasSize(24);
        Set<String> all = new HashSet<>(handled);
        scene.visible().stream().map(PulledMessage::text).forEach(all::add);
        assertThat(scene.visible()).hasSize(500 - 24);
        assertThat(all).hasSize(500);
    }

    @Test
    void handlersThatTakeTooLongAreInterruptedAndTheirMessagesGivenBack() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(3); // nobody else waits for them any more
        scene.send(3);
        QueueConsumer consumer = scene.consume(message -> {
            try {
                scene.time().sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                handled.add("interrupted " + message.text());
                interrupted.countDown();
            }
        });
        scene.settle();

        CompletableFuture<Void> closed = scene.closing(consumer, TEN);
        scene.pass(TEN.minusNanos(1));
        assertThat(closed).isNotDone();
        scene.pass(Duration.ofNanos(1));

        assertThat(closed.join()).isNull();
        interrupted.await();
        assertThat(handled).containsExactlyInAnyOrder("interrupted 0", "interrupted 1", "interrupted 2");
        assertThat(scene.visible()).as("long before the lease ends").hasSize(3);
        assertThat(consumer.counts().acked()).isZero();
        assertThat(consumer.counts().retried()).isEqualTo(3);
    }

    @Test
    void whatAPullInFlightBringsIsGivenBackUnhandled() {
        scene.send(3);
        scene.wire().onPull(request -> {
            TransportResponse leased = scene.wire().service().send(request);
            scene.time().sleep(Duration.ofSeconds(5));
            return leased;
        });
        QueueConsumer consumer = scene.consume(message -> handled.add(message.text()));
        scene.settle();

        CompletableFuture<Void> closed = scene.closing(consumer, TEN);
        assertThat(closed).isNotDone();
        assertThat(scene.visible()).isEmpty();
        scene.pass(Duration.ofSeconds(5));

        assertThat(closed.join()).isNull();
        assertThat(handled).isEmpty();
        assertThat(scene.visible()).hasSize(3);
        assertThat(scene.wire().pulls()).hasSize(1);
    }

    @Test
    void aPullThatHangsDoesNotHoldUpTheEndForEver() {
        scene.wire().onPull(request -> {
            scene.time().sleep(Duration.ofHours(1));
            return scene.wire().service().send(request);
        });
        QueueConsumer consumer = scene.consume(message -> {});
        scene.settle();

        CompletableFuture<Void> closed = scene.closing(consumer, Duration.ZERO);
        scene.pass(TEN);

        assertThat(closed.join()).isNull();
    }

    @Test
    void acksThatAreNotAnsweredDoNotHoldUpTheEndForEver() {
        scene.send(3);
        scene.wire().onAck(Wire.refusing(503, 0));
        QueueConsumer consumer = scene.consume(message -> {});
        scene.settle();

        CompletableFuture<Void> closed = scene.closing(consumer, SECOND);
        scene.pass(Duration.ofSeconds(12));

        assertThat(closed.join()).isNull();
        assertThat(consumer.counts().late()).isEqualTo(3);
        assertThat(scene.wire().acks()).as("they were tried again").hasSizeGreaterThan(2);
    }

    @Test
    void lastAcksAreRepeatedUntilTheyAreAnswered() {
        scene.send(3);
        scene.wire().onAck(Wire.refusing(503, 0));
        QueueConsumer consumer = scene.consume(message -> {});
        scene.settle();
        CompletableFuture<Void> closed = scene.closing(consumer, SECOND);

        scene.wire().onAck(scene.wire().service());
        scene.pass(SECOND);

        assertThat(closed.join()).isNull();
        assertThat(consumer.counts().acked()).isEqualTo(3);
    }

    @Test
    void anIdleConsumerClosesAtOnceAndPollsNoMore() {
        QueueConsumer consumer = scene.consume(message -> {});
        scene.pass(SECOND);

        consumer.close();
        consumer.close(TEN);
        consumer.pause();
        consumer.resume();
        int polls = scene.wire().pulls().size();
        scene.pass(Duration.ofHours(1));

        assertThat(scene.wire().pulls()).hasSize(polls);
    }

    @Test
    void anInterruptEndsTheTimeOfTheHandlers() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(scene.taking(Duration.ofHours(1)));
        scene.settle();

        Thread.currentThread().interrupt();
        consumer.close();

        assertThat(Thread.interrupted()).isTrue();
        scene.settle();
        assertThat(consumer.ended()).isCompleted();
        assertThat(scene.visible()).hasSize(1);
    }

    @Test
    void cancellingTheFutureOfTheEndChangesNothing() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(message -> handled.add(message.text()));

        assertThat(consumer.ended().cancel(true)).isTrue();
        scene.pass(SECOND);

        assertThat(handled).hasSize(1);
        assertThat(consumer.ended()).isNotDone();
    }

    @Test
    void aNegativeTimeoutIsRefused() {
        QueueConsumer consumer = scene.consume(message -> {});

        assertThatThrownBy(() -> consumer.close(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCloseWithoutAnEndIsOneOfADay() {
        QueueConsumer consumer = scene.consume(message -> {});
        scene.settle();

        consumer.close(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(consumer.ended()).isCompleted();
    }

    @Test
    void ourOwnInterruptIsNoFailureAndMakesNoMessagePoison() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(
                message -> {
                    if (message.attempts() < 3) {
                        throw new IllegalStateException("no");
                    }
                    scene.time().sleep(Duration.ofHours(1));
                },
                scene.options().poisonHandler((message, failure) -> {
                    handled.add("poison " + failure);
                    return Decision.ACK;
                }));
        scene.pass(TEN);
        assertThat(consumer.counts().running()).isEqualTo(1);

        CompletableFuture<Void> closed = scene.closing(consumer, Duration.ZERO);
        scene.pass(SECOND);

        assertThat(closed).isCompleted();
        assertThat(handled).isEmpty();
        assertThat(consumer.counts().failed()).isEqualTo(2);
        assertThat(scene.visible()).hasSize(1);
    }

    @Test
    void whatNoHandlerHasBegunIsNotWaitedFor() {
        List<Runnable> parked = new CopyOnWriteArrayList<>();
        scene.send(5);
        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text()), scene.options().executor(parked::add));
        scene.settle();
        assertThat(parked).hasSize(5);

        CompletableFuture<Void> closed = scene.closing(consumer, Duration.ofSeconds(30));

        assertThat(closed).isCompleted();
        assertThat(consumer.counts().running()).isZero();
        assertThat(scene.visible()).hasSize(5);
        parked.forEach(Runnable::run);
        assertThat(handled).isEmpty();
    }

    @Test
    void aListenerThatClosesDoesNotWaitForItself() {
        CompletableFuture<QueueConsumer> started = new CompletableFuture<>();
        scene.wire().onPull(Wire.refusing(403, 10106));
        QueueConsumer consumer = scene.consume(message -> {}, scene.options().listener(new QueueConsumerListener() {
            @Override
            public void broken(Throwable failure) {
                started.join().close();
                handled.add("broken");
            }

            @Override
            public void closed() {
                started.join().close();
                handled.add("closed");
            }
        }));
        started.complete(consumer);

        scene.settle();

        assertThat(handled).containsExactlyInAnyOrder("broken", "closed");
        assertThat(consumer.ended()).isCompletedExceptionally();
    }
}
