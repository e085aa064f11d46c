package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.queues.internal.QueuesLimits;
import java.util.Optional;

/**
 * How a queue gives its messages to those who pull.
 *
 * @param maxRetries how often a message is given out again after its first time
 * @param visibilityMillis how long a message that was given out is given to nobody else
 * @param retryDelay how long a message that was given back stays invisible, in seconds
 * @param deadLetterQueue the name of the queue for messages whose retries are used up
 */
public record QueueConsumer(int maxRetries, long visibilityMillis, long retryDelay, Optional<String> deadLetterQueue) {
    /** What a consumer is that says nothing. */
    public static final QueueConsumer DEFAULT = new QueueConsumer(3, 30_000, 0, Optional.empty());

    private static final int CONSUMER_INVALID = 100127;

    /** Refuses what is out of range. */
    public QueueConsumer {
        check("max_retries", maxRetries, QueuesLimits.MAX_RETRIES);
        check("visibility_timeout_ms", visibilityMillis, QueuesLimits.MAX_VISIBILITY_MILLIS);
        check("retry_delay", retryDelay, QueuesLimits.MAX_DELAY_SECONDS);
    }

    private static void check(String setting, long value, long most) {
        if (value < 0 || value > most) {
            throw invalid(setting + " of " + value + " is not within 0 and " + most);
        }
    }

    static ServiceException invalid(String why) {
        return new ServiceException(INVALID, CONSUMER_INVALID, "Consumer settings are invalid: " + why);
    }
}
