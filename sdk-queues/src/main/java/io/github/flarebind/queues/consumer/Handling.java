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
    Optional<Duration> handle(Delivery delivery) {
        // it came once more after its last attempt: the handler blocked, or its process died
        return delivery.message().attempts() > options.poisonAttempts()
                        && options.poisonHandler().isPresent()
                ? poison(options.poisonHandler().get(), delivery, null)
                : attempt(delivery);
    }

    private Optional<Duration> attempt(Delivery delivery) {
        long begun = job.hands().nanos();
        try {
            job.handler().handle(delivery.message());
        } catch (Throwable failure) { // an Error of one message is not the end of the others
            return failed(delivery, failure);
        }
        job.journal().handled(delivery.message(), job.hands().since(begun));
        return Optional.empty();
    }

    private Optional<Duration> failed(Delivery delivery, Throwable failure) {
        tell(delivery, failure);
        return delivery.isOurs()
                        && delivery.message().attempts() >= options.poisonAttempts()
                        && options.poisonHandler().isPresent()
                ? poison(options.poisonHandler().get(), delivery, failure)
                : Optional.of(delay(delivery.message(), failure));
    }

    private Optional<Duration> poison(QueuePoisonHandler poison, Delivery delivery, @Nullable Throwable failure) {
        PulledMessage message = delivery.message();
        try {
            Decision decision = poison.decide(message, failure);
            return decision == Decision.ACK ? Optional.empty() : Optional.of(delay(message, failure));
        } catch (Throwable e) {
            tell(delivery, e);
            return Optional.of(delay(message, e));
        }
    }

    /** What follows our own interrupt is no failure of the handler. */
    private void tell(Delivery delivery, Throwable failure) {
        if (delivery.isRunning()) {
            job.journal().failed(delivery.message(), failure);
        }
    }

    /** How long the message waits after {@code failure}. */
    private Duration delay(PulledMessage message, @Nullable Throwable failure) {
        return failure instanceof QueueRetryException named ? named.delay() : backoff.at(message.attempts() - 1);
    }
}
