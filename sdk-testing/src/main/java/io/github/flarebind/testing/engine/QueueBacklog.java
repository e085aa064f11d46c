package io.github.flarebind.testing.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * How much waits in a queue.
 *
 * @param count its messages, those given out included
 * @param bytes the bytes of their bodies
 * @param oldest when the oldest was sent
 */
public record QueueBacklog(int count, long bytes, Optional<Instant> oldest) {}
