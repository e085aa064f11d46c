package io.github.flarebind.queues;

import java.util.Optional;

/**
 * A consumer of a queue.
 *
 * @param id its id
 * @param type {@code "http_pull"} or {@code "worker"}
 * @param deadLetterQueue the name of the queue for messages whose retries are used up
 */
public record QueueConsumerInfo(String id, String type, Optional<String> deadLetterQueue) {}
