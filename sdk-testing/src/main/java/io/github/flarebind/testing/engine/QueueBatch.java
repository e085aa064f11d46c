package io.github.flarebind.testing.engine;

import java.util.List;

/**
 * What a pull gives.
 *
 * @param deliveries the messages
 * @param backlog how much waits, those given out included
 */
public record QueueBatch(List<QueueDelivery> deliveries, QueueBacklog backlog) {}
