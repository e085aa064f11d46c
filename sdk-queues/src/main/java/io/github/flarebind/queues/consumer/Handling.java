package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueConsumerOptions;
import io.github.flarebind.queues.QueuePoisonHandler;
import io.github.flarebind.queues.QueuePoisonHandler.Decision;
import io.github.flarebind.queues.QueueRetryException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the handler on a message and says what became of it. */
final class Handling {
    private final Job job;
    private final QueueConsumerOptions options;
    private final Ladder backoff;

    Handling(Job job) {
        this.job = job;
        this.options = job.options();
        this.backoff = new Ladder(options.leastRetryDelay(), options.mostRetryDelay());
    }

    /** The delay of a retry, empty when the message is done. */
    Optional<Duration> handle(PulledMessage message) {
        // it came once more after its last attempt: the handler blocked, or its process died
        return message.attempts() > options.poisonAttempts()
                        && options.poisonHandler().isPresent()
                ? poison(options.poisonHandler().get(), message, null)
                : attempt(message);
    }

    private Optional<Duration> attempt(PulledMessage message) {
        long begun = job.hands().nanos();
        try {
            job.handler().handle(message);
        } catch (Throwable failure) { // an Error of one message is not the end of the others
            job.journal().failed(message, failure);
            return failed(message, failure);
        }
        job.journal().handled(message, job.hands().since(begun));
        return Optional.empty();
    }

    private Optional<Duration> failed(PulledMessage message, Throwable failure) {
        return message.attempts() >= options.poisonAttempts()
                        && options.poisonHandler().isPresent()
                ? poison(options.poisonHandler().get(), message, failure)
                : Optional.of(delay(message, failure));
    }

    private Optional<Duration> poison(QueuePoisonHandler poison, PulledMessage message, @Nullable Throwable failure) {
        try {
            Decision decision = poison.decide(message, failure);
            return decision == Decision.ACK ? Optional.empty() : Optional.of(delay(message, failure));
        } catch (Throwable e) {
            job.journal().failed(message, e);
            return Optional.of(delay(message, e));
        }
    }

    /** How long the message waits after {@code failure}. */
    Duration delay(PulledMessage message, @Nullable Throwable failure) {
        return failure instanceof QueueRetryException named ? named.delay() : backoff.at(message.attempts() - 1);
    }
}
