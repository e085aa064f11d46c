package io.github.flarebind.queues;

import java.time.Duration;
import java.util.Optional;

/**
 * How a queue keeps and delivers its messages. What the service did not tell is empty.
 *
 * @param deliveryDelay how long messages that say nothing of it stay invisible
 * @param messageRetention how long messages are kept
 * @param deliveryPaused whether nothing is given out
 */
public record QueueSettings(
        Optional<Duration> deliveryDelay, Optional<Duration> messageRetention, Optional<Boolean> deliveryPaused) {}
