package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.testing.consumer.Wire.Sent;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How outcomes reach the queue: together, in time, and until they are answered. */
@Timeout(120)
class SettlingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aHundredGoOutAtOnce() {
        scene.send(250);
        QueueConsumer consumer = scene.consume(message -> {});

        scene.settle();
        assertThat(sizes()).containsExactly(100, 100);
        assertThat(consumer.counts().acked()).isEqualTo(200);

        scene.pass(SECOND);
        assertThat(sizes()).containsExactly(100, 100, 50);
    }

    @Test
    void aFewWaitForTheInterval() {
        scene.send(3);
        scene.consume(message -> {}, scene.options().flushInterval(Duration.ofSeconds(5)));

        scene.pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(scene.wire().acks()).isEmpty();

        scene.pass(Duration.ofNanos(1));
        assertThat(sizes()).containsExactly(3);
    }

    @Test
    void acksAndRetriesGoTogether() {
        scene.send(3);
        scene.consume(
                message -> {
                    if (message.text().equals("1")) {
                        throw new IllegalStateException("no");
                    }
                },
                scene.options().leastRetryDelay(Duration.ofSeconds(30)));

        scene.pass(SECOND);

        Sent only = scene.wire().acks().get(0);
        assertThat(only.body().path("acks")).hasSize(2);
        assertThat(only.body().path("retries")).hasSize(1);
        assertThat(only.body().path("retries").path(0).path("delay_seconds").asInt())
                .isEqualTo(30);
        assertThat(scene.told().lines("settled")).containsExactly("1 s: settled 2 and 1");
    }

    @Test
    void whatWouldSoonBeTooLateGoesAtOnce() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(scene.taking(Duration.ofSeconds(29)));

        scene.pass(Duration.ofSeconds(29));

        assertThat(sizes()).containsExactly(1);
        assertThat(consumer.counts().acked()).isEqualTo(1);
        assertThat(consumer.counts().late()).isZero();
    }

    @Test
    void anAckWhoseAnswerWasLostIsRepeatedAndCountsOnce() {
        scene.send(4);
        scene.wire().onAck(scene.wire().losing());
        QueueConsumer consumer = scene.consume(message -> {});
        scene.pass(SECOND);
        assertThat(consumer.counts().acked()).isZero();

        scene.wire().onAck(scene.wire().service());
        scene.pass(SECOND);

        assertThat(sizes()).containsExactly(4, 4);
        assertThat(consumer.counts().acked()).isEqualTo(4);
        assertThat(consumer.counts().late()).isZero();
        assertThat(scene.told().lines("settling failed"))
                .containsExactly("1 s: settling failed by TransportException, wait 1");
    }

    @Test
    void anAckThatIsRefusedForNowIsRepeatedWithWhatCameSince() {
        scene.send(1);
        scene.wire().onAck(Wire.refusing(503, 0));
        QueueConsumer consumer = scene.consume(message -> {});
        scene.pass(Duration.ofSeconds(4));
        scene.send(2);

        scene.wire().onAck(scene.wire().service());
        scene.pass(Duration.ofSeconds(10));

        assertThat(consumer.counts().acked()).isEqualTo(3);
        assertThat(scene.wire().acks()).hasSizeBetween(4, 5);
    }

    @Test
    void anAckThatIsNeverAnsweredIsNoSuccessAndTheMessageComesAgain() {
        scene.send(1);
        scene.wire().onAck(Wire.refusing(503, 0));
        QueueConsumer consumer = scene.consume(message -> {});

        scene.pass(Duration.ofSeconds(45));

        assertThat(consumer.counts().acked()).isZero();
        assertThat(consumer.counts().late()).isEqualTo(1);
        assertThat(consumer.counts().handled()).isEqualTo(2);
        assertThat(consumer.failure()).isEmpty();
    }

    @Test
    void whileAcksAreNotAnsweredNothingMoreIsPulled() {
        scene.send(3);
        scene.wire().onAck(Wire.refusing(503, 0));
        QueueConsumer consumer = scene.consume(message -> {});
        scene.pass(SECOND.multipliedBy(2));
        scene.send(3, 500);

        scene.pass(Duration.ofSeconds(10));
        assertThat(consumer.counts().pulled())
                .as("what nobody could be told of")
                .isEqualTo(3);

        scene.wire().onAck(scene.wire().service());
        scene.pass(Duration.ofSeconds(30));
        assertThat(consumer.counts().acked()).isEqualTo(503);
        assertThat(consumer.counts().pulled()).isEqualTo(503);
    }

    @Test
    void aWarningOfTheQueueIsNoSuccess() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(message -> {});
        scene.settle();
        // somebody deletes what is in the queue
        scene.wire().onAck(request -> {
            scene.wire().service().send(request).close();
            return scene.wire().service().send(request);
        });

        scene.pass(SECOND);

        assertThat(consumer.counts().acked()).isZero();
        assertThat(scene.told().lines("late")).containsExactly("1 s: late 0");
    }

    @Test
    void aLastingRefusalOfAnAckEndsTheConsumer() {
        scene.send(1);
        scene.wire().onAck(Wire.refusing(401, 10000));
        QueueConsumer consumer = scene.consume(message -> {});

        scene.pass(SECOND);

        assertThat(consumer.failure()).containsInstanceOf(AuthenticationException.class);
        assertThat(consumer.counts().late()).isEqualTo(1);
        assertThat(consumer.ended()).isCompletedExceptionally();
    }

    @Test
    void acksThatTakeLongerThanPullsHoldThePullsUp() {
        scene.send(20_000);
        scene.wire().onPull(after(Duration.ofMillis(50)));
        scene.wire().onAck(after(Duration.ofMillis(300)));
        QueueConsumer consumer = scene.consume(message -> {});

        scene.pass(SECOND.multipliedBy(90));

        assertThat(consumer.counts().acked()).isEqualTo(20_000);
        assertThat(consumer.counts().pulled()).isEqualTo(20_000);
        assertThat(consumer.counts().late()).isZero();
    }

    private Transport after(Duration wait) {
        return request -> {
            scene.time().sleep(wait);
            return scene.wire().service().send(request);
        };
    }

    @Test
    void whileTheRepetitionIsOnItsWayNothingMoreIsPulledEither() {
        scene.send(3);
        scene.wire().onAck(Wire.refusing(503, 0));
        QueueConsumer consumer = scene.consume(message -> {});
        scene.pass(SECOND);
        scene.wire().onAck(after(SECOND.multipliedBy(5)));
        scene.send(3, 500);

        scene.pass(SECOND.multipliedBy(2));
        assertThat(scene.wire().acks()).as("the repetition is on its way").hasSize(2);
        consumer.resume();
        scene.pass(SECOND.multipliedBy(3));
        assertThat(consumer.counts().pulled()).isEqualTo(3);

        scene.pass(SECOND.multipliedBy(40));
        assertThat(consumer.counts().acked()).isEqualTo(503);
    }

    @Test
    void aRepetitionThatIsRefusedWhenTheLeaseHasEndedIsNoSuccess() {
        scene.send(1);
        scene.wire().onAck(Wire.refusing(503, 0));
        QueueConsumer consumer =
                scene.consume(message -> {}, scene.options().visibilityTimeout(SECOND.multipliedBy(4)));
        scene.pass(SECOND);
        scene.wire().onAck(request -> {
            scene.time().sleep(SECOND.multipliedBy(5));
            assertThat(scene.quiet().pull()).as("another's").hasSize(1);
            return scene.wire().service().send(request);
        });

        scene.pass(SECOND.multipliedBy(7));

        assertThat(consumer.counts().acked()).isZero();
        assertThat(consumer.counts().late()).isEqualTo(1);
    }

    @Test
    void anAckThatHangsIsGivenUpInTimeForAnother() {
        AtomicInteger acks = new AtomicInteger();
        scene.wire().onAck(request -> {
            if (acks.incrementAndGet() == 1) {
                scene.time().sleep(request.timeout());
                throw new HttpTimeoutException("no answer");
            }
            return scene.wire().service().send(request);
        });
        QueueConsumer consumer = scene.consume(message -> {});
        for (int second = 0; second < 60; second++) {
            scene.send(10 * second, 10);
            scene.pass(SECOND);
        }
        scene.pass(SECOND.multipliedBy(20));

        assertThat(consumer.counts().late()).isZero();
        assertThat(consumer.counts().pulled()).isEqualTo(600);
        assertThat(consumer.counts().acked()).isEqualTo(600);
    }

    @Test
    void whatWaitedForAnAnswerAndWouldSoonBeTooLateGoesWithTheNext() {
        scene.send(2);
        scene.wire().onAck(after(Duration.ofMillis(2_400)));
        scene.consume(
                message -> scene.time().sleep(Duration.ofMillis(message.text().equals("0") ? 0 : 3_500)),
                scene.options().visibilityTimeout(SECOND.multipliedBy(10)).flushInterval(SECOND.multipliedBy(3)));

        scene.pass(SECOND.multipliedBy(10));

        assertThat(scene.wire().acks()).extracting(sent -> sent.at().toMillis()).containsExactly(3_000L, 5_400L);
    }

    private List<Integer> sizes() {
        return scene.wire().acks().stream()
                .map(sent -> sent.body().path("acks").size())
                .toList();
    }
}
