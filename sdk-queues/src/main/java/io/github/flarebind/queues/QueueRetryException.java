package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Thrown by a {@link QueueMessageHandler} that knows how long its message should wait before it comes again. */
public final class QueueRetryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration delay;

    /**
     * Asks for the message again after {@code delay}.
     *
     * @param message why, for people
     * @param delay 0 to 24 h, in whole seconds, rounded up
     * @throws IllegalArgumentException when the delay is out of range
     */
    public QueueRetryException(String message, Duration delay) {
        super(message);
        this.delay = requireNonNull(delay, "the delay is null");
        QueuesRules.delay(delay);
    }

    /** How long the message is to wait. */
    public Duration delay() {
        return delay;
    }
}
