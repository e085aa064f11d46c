package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** One pulled message that is given back. */
@Value.Immutable
@SdkStyle
public interface QueueRetry {
    /** A message that comes again after the retry delay of the consumer. */
    static QueueRetry of(PulledMessage message) {
        return of(message, Optional.empty());
    }

    /**
     * A message that comes again after a delay of its own; zero means at once.
     *
     * @param delay 0 to 24 h, in whole seconds, rounded up
     * @throws IllegalArgumentException when the delay is out of range
     */
    static QueueRetry of(PulledMessage message, Duration delay) {
        return of(message, Optional.of(delay));
    }

    private static QueueRetry of(PulledMessage message, Optional<Duration> delay) {
        return ImmutableQueueRetry.builder()
                .message(requireNonNull(message, "the message to retry is null"))
                .delay(delay)
                .build();
    }

    /** What is given back. */
    PulledMessage message();

    /** How long it stays invisible, where that is said of this very message. */
    Optional<Duration> delay();

    /** Refuses a delay out of range. */
    @Value.Check
    default void check() {
        delay().ifPresent(QueuesRules::delay);
    }
}
