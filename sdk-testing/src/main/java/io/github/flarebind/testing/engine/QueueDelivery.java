package io.github.flarebind.testing.engine;

/**
 * A message given out.
 *
 * @param message the message
 * @param lease by what it is acknowledged or given back
 * @param attempts how often it has been given out, this time included
 */
public record QueueDelivery(QueuedMessage message, String lease, int attempts) {}
