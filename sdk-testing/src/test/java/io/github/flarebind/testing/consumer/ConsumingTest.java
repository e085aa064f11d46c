package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerCounts;
import io.github.flarebind.queues.QueueConsumerListener;
import io.github.flarebind.queues.QueueConsumerOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages are handled and acknowledged, so many at once, on the chosen executor. */
@Timeout(120)
class ConsumingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Scene scene = new Scene();
    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatWasHandledIsAcknowledged() {
        scene.send(250);

        QueueConsumer consumer = scene.consume(message -> handled.add(message.text()));
        scene.pass(SECOND);

        assertThat(handled).hasSize(250);
        QueueConsumerCounts counts = consumer.counts();
        assertThat(counts.pulled()).isEqualTo(250);
        assertThat(counts.handled()).isEqualTo(250);
        assertThat(counts.acked()).isEqualTo(250);
        assertThat(counts.failed() + counts.retried() + counts.late() + counts.expired())
                .isZero();
        scene.pass(Duration.ofDays(1));
        assertThat(scene.visible()).isEmpty();
        assertThat(handled).hasSize(250);
    }

    @Test
    void theDefaultsDoToo() {
        scene.send(20);

        try (QueueConsumer consumer = scene.quiet().consume(message -> handled.add(message.text()))) {
            scene.pass(SECOND);
            assertThat(consumer.counts().acked()).isEqualTo(20);
        }

        assertThat(handled).hasSize(20);
    }

    @Test
    void noMoreHandlersRunAtOnceThanWanted() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        scene.send(40);

        QueueConsumer consumer = scene.consume(
                message -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    scene.time().sleep(SECOND);
                    running.decrementAndGet();
                },
                scene.options().concurrency(4));
        scene.settle();
        assertThat(consumer.counts().running()).isEqualTo(4);
        scene.pass(Duration.ofSeconds(12));

        assertThat(most).hasValue(4);
        assertThat(consumer.counts().acked()).isEqualTo(40);
    }

    @Test
    void handlersRunOnTheGivenExecutorWhichIsNotClosed() {
        ExecutorService given = Executors.newFixedThreadPool(3, work -> new Thread(work, "given"));
        scene.send(50);

        QueueConsumer consumer = scene.consume(
                message -> handled.add(Thread.currentThread().getName()),
                scene.options().executor(given));
        scene.pass(SECOND);
        consumer.close();

        assertThat(consumer.counts().acked()).isEqualTo(50);
        assertThat(handled).containsExactly("given");
        assertThat(given.isShutdown()).isFalse();
        given.shutdownNow();
    }

    @Test
    void anExecutorThatRunsOnTheSpotWillDo() {
        scene.send(5_000);

        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text()), scene.options().executor(Runnable::run));
        scene.pass(SECOND);

        assertThat(handled).hasSize(5_000);
        assertThat(consumer.counts().acked()).isEqualTo(5_000);
    }

    @Test
    void anExecutorThatWasShutDownEndsTheConsumerAndNoMessageIsLost() {
        ExecutorService given = Executors.newCachedThreadPool();
        given.shutdown();
        scene.send(3);

        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text()), scene.options().executor(given));
        scene.settle();

        assertThat(consumer.failure()).containsInstanceOf(RejectedExecutionException.class);
        assertThat(consumer.ended()).isCompletedExceptionally();
        assertThat(handled).isEmpty();
        assertThat(scene.visible()).hasSize(3);
    }

    @Test
    void pausedItPullsNoMoreAndResumedAtOnce() {
        QueueConsumer consumer = scene.consume(message -> handled.add(message.text()));
        scene.pass(Duration.ofMinutes(1));

        consumer.pause();
        scene.send(7);
        int polls = scene.wire().pulls().size();
        scene.pass(Duration.ofHours(1));
        assertThat(scene.wire().pulls()).hasSize(polls);
        assertThat(handled).isEmpty();

        consumer.resume();
        scene.settle();
        assertThat(handled).hasSize(7);
    }

    @Test
    void pausedItStillFinishesWhatItHas() {
        scene.send(4);
        QueueConsumer consumer = scene.consume(scene.taking(SECOND));
        scene.settle();

        consumer.pause();
        scene.pass(Duration.ofSeconds(3));

        assertThat(consumer.counts().acked()).isEqualTo(4);
    }

    @Test
    void aListenerThatThrowsStopsNothing() {
        scene.send(3);
        QueueConsumerListener throwing = new QueueConsumerListener() {
            @Override
            public void polled(int messages) {
                throw new AssertionError("polled");
            }

            @Override
            public void settled(int acked, int retried) {
                throw new IllegalStateException("settled");
            }
        };

        QueueConsumer consumer = scene.consume(
                message -> handled.add(message.text()), scene.options().listener(throwing));
        scene.pass(SECOND);

        assertThat(consumer.counts().acked()).isEqualTo(3);
        assertThat(consumer.failure()).isEmpty();
    }

    @Test
    void whatTheListenerIsToldAddsUpToTheCounts() {
        scene.send(200);
        QueueConsumer consumer = scene.consume(message -> {
            if (message.attempts() == 1 && message.text().endsWith("3")) {
                throw new IllegalStateException("no");
            }
            scene.time().sleep(SECOND.multipliedBy(message.text().equals("5") ? 31 : 1));
        });

        scene.pass(Duration.ofMinutes(2));

        QueueConsumerCounts counts = consumer.counts();
        assertThat(scene.told().lines("polled")).hasSize((int) counts.polls());
        assertThat(scene.told().lines("handled")).hasSize((int) counts.handled());
        assertThat(scene.told().lines("failed")).hasSize((int) counts.failed()).hasSize(20);
        assertThat(scene.told().lines("expired"))
                .hasSize((int) counts.expired())
                .isNotEmpty();
        assertThat(scene.told().lines("late")).hasSize((int) counts.late()).isNotEmpty();
        assertThat(scene.told().settled()).containsExactly(counts.acked(), counts.retried());
    }

    @Test
    void badOptionsAreRefused() {
        QueueConsumerOptions.Builder options = QueueConsumerOptions.builder();

        assertThatThrownBy(() -> options.concurrency(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("concurrency is at least 1, not 0");
        assertThatThrownBy(() -> QueueConsumerOptions.builder()
                        .leastPollInterval(Duration.ofMinutes(1))
                        .build())
                .hasMessage("mostPollInterval of PT10S is less than leastPollInterval of PT1M");
        assertThatThrownBy(() -> QueueConsumerOptions.builder()
                        .mostRetryDelay(Duration.ofHours(25))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QueueConsumerOptions.builder()
                        .flushInterval(Duration.ofSeconds(Long.MAX_VALUE))
                        .build())
                .hasMessage("flushInterval is 24 h at most, not PT2562047788015215H30M7S");
        assertThatThrownBy(() -> QueueConsumerOptions.builder()
                        .mostPollInterval(Duration.ofHours(25))
                        .build())
                .hasMessage("mostPollInterval is 24 h at most, not PT25H");
        assertThatThrownBy(() -> QueueConsumerOptions.builder()
                        .closeTimeout(Duration.ofHours(25))
                        .build())
                .hasMessage("closeTimeout is 24 h at most, not PT25H");
        assertThatThrownBy(() -> QueueConsumerOptions.builder().batchSize(101).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
