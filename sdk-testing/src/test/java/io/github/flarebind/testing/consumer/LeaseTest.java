package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.queues.QueueConsumer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler that takes longer than the visibility timeout. */
@Timeout(120)
class LeaseTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aHandlerThatBlocksIsReportedWhileItRunsAndItsMessageComesAgain() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(message -> {
            if (message.attempts() == 1) {
                scene.time().sleep(Duration.ofMinutes(5));
            }
        });

        scene.pass(Duration.ofSeconds(30).minusNanos(1));
        assertThat(scene.told().lines("expired")).isEmpty();
        scene.pass(Duration.ofNanos(1));
        assertThat(scene.told().lines("expired")).containsExactly("30 s: expired 0 running");
        assertThat(consumer.counts().running()).isGreaterThanOrEqualTo(1);

        scene.pass(Duration.ofSeconds(11));
        assertThat(scene.told().lines("handled")).as("the second time").hasSize(1);
        assertThat(consumer.counts().acked()).isEqualTo(1);
    }

    @Test
    void itsLateOutcomeIsNotSent() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(
                scene.taking(Duration.ofSeconds(31)), scene.options().concurrency(1));
        scene.settle();
        consumer.pause();

        scene.pass(Duration.ofMinutes(2));

        assertThat(scene.told().lines("late")).containsExactly("31 s: late 0");
        assertThat(scene.wire().acks()).isEmpty();
        assertThat(consumer.counts().acked()).isZero();
        assertThat(scene.visible()).hasSize(1);
    }

    @Test
    void itsLateFailureIsNotSentEither() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(message -> {
            scene.time().sleep(Duration.ofSeconds(31));
            throw new IllegalStateException("late");
        });
        scene.settle();
        consumer.pause();

        scene.pass(Duration.ofMinutes(2));

        assertThat(consumer.counts().late()).isEqualTo(1);
        assertThat(consumer.counts().retried()).isZero();
        assertThat(scene.wire().acks()).isEmpty();
    }

    @Test
    void aMessageThatWaitedInVainIsNotHandledThisTime() {
        scene.send(2);
        QueueConsumer consumer = scene.consume(
                message -> {
                    if (message.attempts() == 1) {
                        scene.time().sleep(Duration.ofSeconds(40));
                    }
                },
                scene.options().concurrency(1));

        scene.pass(Duration.ofSeconds(39));
        assertThat(scene.told().lines("expired"))
                .containsExactlyInAnyOrder("30 s: expired 0 running", "30 s: expired 1 waiting");
        assertThat(consumer.counts().waiting()).isZero();
        assertThat(consumer.counts().handled()).isZero();

        scene.pass(Duration.ofSeconds(21));
        assertThat(consumer.counts().acked()).isEqualTo(2);
    }

    @Test
    void theLeaseCountsFromBeforeThePull() {
        scene.send(1);
        scene.wire().onPull(request -> {
            scene.time().sleep(Duration.ofSeconds(20));
            return scene.wire().service().send(request);
        });
        scene.consume(scene.taking(Duration.ofSeconds(15)));

        scene.pass(Duration.ofSeconds(36));

        assertThat(scene.told().lines("expired")).containsExactly("30 s: expired 0 running");
        assertThat(scene.told().lines("late")).containsExactly("35 s: late 0");
    }

    @Test
    void theLeaseHasWholeMillisecondsAsTheQueueIsTold() {
        scene.send(1);
        Duration half = Duration.ofSeconds(30).plusNanos(500_000);
        QueueConsumer consumer =
                scene.consume(scene.taking(half), scene.options().visibilityTimeout(half.plusNanos(400_000)));
        scene.settle();
        consumer.pause();

        scene.pass(Duration.ofMinutes(1));

        assertThat(consumer.counts().late()).isEqualTo(1);
        assertThat(scene.wire().acks()).isEmpty();
    }
}
