package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.queues.internal.QueuesLimits;

/**
 * How a queue keeps its messages.
 *
 * @param deliveryDelay the delay of messages that say nothing of it, in seconds
 * @param deliveryPaused whether nothing is given out
 * @param retention how long messages are kept, in seconds
 */
public record QueueSettings(long deliveryDelay, boolean deliveryPaused, long retention) {
    /** No delay, not paused, and four days. */
    public static final QueueSettings DEFAULT = new QueueSettings(0, false, 345_600);

    private static final int SETTINGS_INVALID = 100128;

    /** Refuses what is out of range. */
    public QueueSettings {
        check("delivery_delay", deliveryDelay, 0, QueuesLimits.MAX_DELAY_SECONDS);
        check(
                "message_retention_period",
                retention,
                QueuesLimits.MIN_RETENTION_SECONDS,
                QueuesLimits.MAX_RETENTION_SECONDS);
    }

    private static void check(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ServiceException(
                    INVALID, SETTINGS_INVALID, "Queue settings are invalid: " + setting + " of " + value);
        }
    }
}
