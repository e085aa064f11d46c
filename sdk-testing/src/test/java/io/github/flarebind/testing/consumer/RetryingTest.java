package io.github.flarebind.testing.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.queues.PullConsumerOptions;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumer;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueuePoisonHandler.Decision;
import io.github.flarebind.queues.QueueRetryException;
import io.github.flarebind.queues.QueuesClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of messages whose handler throws. */
@Timeout(120)
class RetryingTest {
    private final Scene scene = new Scene();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        scene.close();
    }

    private List<Integer> delays() {
        return scene.wire().acks().stream()
                .map(sent -> sent.body()
                        .path("retries")
                        .path(0)
                        .path("delay_seconds")
                        .asInt())
                .toList();
    }

    @Test
    void theDelayDoublesWithEachAttempt() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(
                message -> {
                    throw new IllegalStateException("no");
                },
                scene.options().leastRetryDelay(Duration.ofSeconds(3)).mostRetryDelay(Duration.ofSeconds(20)));

        scene.pass(Duration.ofMinutes(2));

        assertThat(delays()).startsWith(3, 6, 12, 20, 20);
        assertThat(consumer.counts().failed()).isEqualTo(consumer.counts().retried());
        assertThat(scene.told().lines("failed").get(0)).isEqualTo("0 s: failed 0 by IllegalStateException");
    }

    @Test
    void aHandlerMayNameItsOwnDelay() {
        scene.send(1);
        scene.consume(message -> {
            throw new QueueRetryException("the shop is closed", Duration.ofHours(2));
        });

        scene.pass(Duration.ofHours(1));

        assertThat(delays()).containsExactly(7_200);
    }

    @Test
    void aDelayThatTheServiceWouldRefuseIsRefusedWhereItIsNamed() {
        assertThatThrownBy(() -> new QueueRetryException("later", Duration.ofHours(25)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anErrorIsTheFailureOfOneMessageOnly() {
        scene.send(20);
        QueueConsumer consumer = scene.consume(message -> {
            if (message.attempts() == 1 && message.text().equals("3")) {
                throw new StackOverflowError();
            }
        });

        scene.pass(Duration.ofSeconds(15));

        assertThat(consumer.counts().acked()).isEqualTo(20);
        assertThat(consumer.counts().failed()).isEqualTo(1);
        assertThat(consumer.failure()).isEmpty();
    }

    @Test
    void aHandlersInterruptIsNotTheNextMessages() {
        scene.send(2);
        QueueConsumer consumer = scene.consume(
                message -> {
                    asked.add(message.text() + Thread.currentThread().isInterrupted());
                    Thread.currentThread().interrupt();
                },
                scene.options().concurrency(1));

        scene.pass(Duration.ofSeconds(1));

        assertThat(asked).containsExactly("0false", "1false");
        assertThat(consumer.counts().acked()).isEqualTo(2);
    }

    private QueueConsumerOptions.Builder poison(Decision decision) {
        return scene.options().poisonAttempts(2).poisonHandler((message, failure) -> {
            asked.add(message.attempts() + ": " + (failure == null ? "none" : failure.getMessage()));
            return decision;
        });
    }

    @Test
    void afterItsLastAttemptAMessageMayBeDropped() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(
                message -> {
                    throw new IllegalStateException("attempt " + message.attempts());
                },
                poison(Decision.ACK));

        scene.pass(Duration.ofHours(1));

        assertThat(asked).containsExactly("2: attempt 2");
        assertThat(consumer.counts().failed()).isEqualTo(2);
        assertThat(consumer.counts().acked()).isEqualTo(1);
        assertThat(scene.visible()).isEmpty();
    }

    @Test
    void orGivenBackForTheDeadLetterQueueToTake() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(
                message -> {
                    throw new IllegalStateException("attempt " + message.attempts());
                },
                poison(Decision.RETRY));

        scene.pass(Duration.ofSeconds(60));

        assertThat(asked).startsWith("2: attempt 2", "3: none", "4: none");
        assertThat(consumer.counts().failed()).as("no further attempt was made").isEqualTo(2);
        assertThat(consumer.counts().acked()).isZero();
    }

    @Test
    void afterTheLastRetryOfTheQueueAMessageIsInTheDeadLetterQueue() {
        QueuesClient queues = scene.queues();
        String dying = queues.create("dying").id();
        queues.createPullConsumer(
                dying,
                PullConsumerOptions.builder()
                        .maxRetries(2)
                        .deadLetterQueue("dead")
                        .build());
        queues.queue(dying).send(Body.of("doomed"));
        try (QueueConsumer consumer = queues.queue(dying).consume(message -> {
            asked.add(message.text());
            throw new IllegalStateException("no");
        })) {
            scene.pass(Duration.ofMinutes(5));
            assertThat(consumer.counts().retried()).isEqualTo(3);
        }

        assertThat(asked).containsExactly("doomed", "doomed", "doomed");
        queues.createPullConsumer("dead");
        assertThat(queues.queue("dead").pull()).extracting(PulledMessage::text).containsExactly("doomed");
    }

    @Test
    void aMessageThatBlockedItsHandlerIsPoisonTooAndHandledNoMore() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(
                message -> {
                    asked.add("handled");
                    scene.time().sleep(Duration.ofMinutes(30));
                },
                poison(Decision.ACK));

        scene.pass(Duration.ofMinutes(5));

        assertThat(asked).containsExactly("handled", "handled", "3: none");
        assertThat(consumer.counts().acked()).isEqualTo(1);
    }

    @Test
    void aPoisonHandlerThatThrowsIsToldAndTheMessageGivenBack() {
        scene.send(1);
        QueueConsumer consumer = scene.consume(
                message -> {
                    throw new IllegalStateException("no");
                },
                scene.options().poisonAttempts(1).poisonHandler((message, failure) -> {
                    throw new UnsupportedOperationException("nor this");
                }));

        scene.pass(Duration.ofSeconds(1));

        assertThat(scene.told().lines("failed"))
                .containsExactly(
                        "0 s: failed 0 by IllegalStateException", "0 s: failed 0 by UnsupportedOperationException");
        assertThat(consumer.counts().retried()).isEqualTo(1);
    }
}
