package io.github.flarebind.testing.engine;

import java.time.Instant;

/**
 * A consumer at its queue.
 *
 * @param id its id
 * @param created when it came
 * @param consumer how it is given messages
 */
public record QueueAttachment(String id, Instant created, QueueConsumer consumer) {}
