package io.github.flarebind.queues;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the last purge of a queue has come.
 *
 * @param started when it began; empty when there was none
 * @param completed whether it has ended
 */
public record QueuePurgeState(Optional<Instant> started, boolean completed) {}
