package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.queues.internal.QueuesLimits;

/**
 * How a queue keeps its messages.
 *
 * @param deliveryDelay the delay of messages that say nothing of it, in seconds
 * @param retention how long messages are kept, in seconds
 */
public record QueueSettings(long deliveryDelay, long retention) {
    /** No delay, and four days. */
    public static final QueueSettings DEFAULT = new QueueSettings(0, 345_600);

    private static final int SETTINGS_INVALID = 100128;

    /** Refuses what is out of range. */
    public QueueSettings {
        if (deliveryDelay < 0 || deliveryDelay > QueuesLimits.MAX_DELAY_SECONDS) {
            throw new ServiceException(
                    INVALID, SETTINGS_INVALID, "Queue settings are invalid: delivery_delay of " + deliveryDelay);
        }
        if (retention < 60 || retention > 1_209_600) {
            throw new ServiceException(
                    INVALID, SETTINGS_INVALID, "Queue settings are invalid: message_retention_period of " + retention);
        }
    }
}
