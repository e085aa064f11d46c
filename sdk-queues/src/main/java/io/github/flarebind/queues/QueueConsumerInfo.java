package io.github.flarebind.queues;

import java.time.Instant;
import java.util.Optional;

/**
 * A consumer of a queue. What the service did not tell is empty.
 *
 * @param id its id
 * @param type {@code "http_pull"} or {@code "worker"}, or another one yet to come
 * @param created when it was made
 * @param script the Worker, if it is one
 * @param environment the Worker's environment
 * @param deadLetterQueue the name of the queue for messages whose retries are used up
 * @param settings how it is given messages
 */
public record QueueConsumerInfo(
        String id,
        String type,
        Optional<Instant> created,
        Optional<String> script,
        Optional<String> environment,
        Optional<String> deadLetterQueue,
        QueueConsumerSettings settings) {}
