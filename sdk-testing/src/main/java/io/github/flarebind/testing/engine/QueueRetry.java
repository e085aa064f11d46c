package io.github.flarebind.testing.engine;

import java.util.OptionalLong;

/**
 * A message given back.
 *
 * @param lease the lease it was given out by
 * @param delay how long it is to stay invisible, in seconds; by default what the consumer says
 */
public record QueueRetry(String lease, OptionalLong delay) {}
