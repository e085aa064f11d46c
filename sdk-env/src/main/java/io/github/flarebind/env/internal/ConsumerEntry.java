package io.github.flarebind.env.internal;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A consumer of {@code queues.consumers}.
 *
 * @param at where it stands
 * @param queue the name of its queue
 * @param pulls whether messages are pulled; else the Worker is given them
 * @param maxBatchSize messages at a time at most
 * @param maxBatchTimeout how long a batch may wait to be filled, in seconds
 * @param maxRetries how often a message is given out again after its first time
 * @param maxConcurrency how many Workers run at once
 * @param visibilityTimeoutMillis how long a message that was given out is given to nobody else
 * @param retryDelay how long a message that was given back stays invisible, in seconds
 * @param deadLetterQueue the name of the queue for messages whose retries are used up
 */
public record ConsumerEntry(
        Place at,
        String queue,
        boolean pulls,
        OptionalInt maxBatchSize,
        OptionalInt maxBatchTimeout,
        OptionalInt maxRetries,
        OptionalInt maxConcurrency,
        OptionalInt visibilityTimeoutMillis,
        OptionalInt retryDelay,
        Optional<String> deadLetterQueue) {
    static ConsumerEntry of(Section section) {
        return new ConsumerEntry(
                section.place(),
                section.text("queue"),
                pulls(section),
                section.number("max_batch_size"),
                section.number("max_batch_timeout"),
                section.number("max_retries"),
                section.number("max_concurrency"),
                section.number("visibility_timeout_ms"),
                section.number("retry_delay"),
                section.optionalText("dead_letter_queue"));
    }

    // wrangler itself has given up http_pull in the file, and files that say it are still about
    private static boolean pulls(Section section) {
        return switch (section.optionalText("type").orElse("worker")) {
            case "worker" -> false;
            case "http_pull" -> true;
            default -> {
                section.problems().add(section.place("type"), " is something else; worker or http_pull is expected");
                yield false;
            }
        };
    }
}
