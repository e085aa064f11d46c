package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.queues.internal.QueuesLimits;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a queue gives its messages to those who pull, or would to a Worker: Workers are kept in mind and never run.
 *
 * @param worker the Worker; empty where messages are pulled
 * @param batchSize messages at a time at most
 * @param maxRetries how often a message is given out again after its first time
 * @param visibilityMillis how long a message that was given out is given to nobody else
 * @param retryDelay how long a message that was given back stays invisible, in seconds
 * @param deadLetterQueue the name of the queue for messages whose retries are used up
 */
public record QueueConsumer(
        Optional<Worker> worker,
        OptionalInt batchSize,
        int maxRetries,
        long visibilityMillis,
        long retryDelay,
        Optional<String> deadLetterQueue) {
    /** What a consumer is that says nothing. */
    public static final QueueConsumer DEFAULT = pulling(3, 30_000, 0, Optional.empty());

    private static final int CONSUMER_INVALID = 100127;

    /** Refuses what is out of range. */
    public QueueConsumer {
        check("max_retries", maxRetries, 0, QueuesLimits.MAX_RETRIES);
        check("visibility_timeout_ms", visibilityMillis, 0, QueuesLimits.MAX_VISIBILITY_MILLIS);
        check("retry_delay", retryDelay, 0, QueuesLimits.MAX_DELAY_SECONDS);
        batchSize.ifPresent(size -> check("batch_size", size, 1, QueuesLimits.BATCH_MESSAGES));
    }

    /** A consumer that pulls. */
    public static QueueConsumer pulling(
            int maxRetries, long visibilityMillis, long retryDelay, Optional<String> deadLetterQueue) {
        return new QueueConsumer(
                Optional.empty(), OptionalInt.empty(), maxRetries, visibilityMillis, retryDelay, deadLetterQueue);
    }

    private static void check(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw invalid(setting + " of " + value + " is not within " + least + " and " + most);
        }
    }

    static ServiceException invalid(String why) {
        return new ServiceException(INVALID, CONSUMER_INVALID, "Consumer settings are invalid: " + why);
    }

    /**
     * The Worker that consumes.
     *
     * @param script its name
     * @param environment its environment, or nothing
     * @param maxWaitMillis how long a batch may wait to be filled
     * @param maxConcurrency how many run at once; empty where the service decides
     */
    public record Worker(String script, String environment, long maxWaitMillis, OptionalInt maxConcurrency) {
        /** Refuses what is out of range. */
        public Worker {
            check("max_wait_time_ms", maxWaitMillis, 0, QueuesLimits.MAX_WAIT_MILLIS);
            maxConcurrency.ifPresent(most -> check("max_concurrency", most, 1, QueuesLimits.MAX_CONCURRENCY));
        }
    }
}
