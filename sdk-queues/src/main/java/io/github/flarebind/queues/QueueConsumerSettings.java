package io.github.flarebind.queues;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a consumer is given messages. What it does not have, or the service did not tell, is empty.
 *
 * @param batchSize messages at a time
 * @param maxRetries how often a message is given out again after its first time
 * @param retryDelay how long a message that is given back stays invisible
 * @param visibilityTimeout how long nobody else is given a pulled message
 * @param maxWaitTime how long a Worker's batch may wait to be filled
 * @param maxConcurrency how many of the Worker run at once; empty also where the service decides
 */
public record QueueConsumerSettings(
        OptionalInt batchSize,
        OptionalInt maxRetries,
        Optional<Duration> retryDelay,
        Optional<Duration> visibilityTimeout,
        Optional<Duration> maxWaitTime,
        OptionalInt maxConcurrency) {}
