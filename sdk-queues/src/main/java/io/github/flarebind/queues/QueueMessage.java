package io.github.flarebind.queues;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** One message of a batch. */
@Value.Immutable
@SdkStyle
public interface QueueMessage {
    /** A message with the delay of its batch, if that has one. */
    static QueueMessage of(Body body) {
        return ImmutableQueueMessage.builder().body(body).build();
    }

    /**
     * A message with a delay of its own, which wins over that of its batch; zero means none.
     *
     * @param delay 0 to 24 h, in whole seconds, rounded up
     * @throws IllegalArgumentException when the delay is out of range
     */
    static QueueMessage of(Body body, Duration delay) {
        return ImmutableQueueMessage.builder().body(body).delay(delay).build();
    }

    /** What is sent. */
    Body body();

    /** How long it stays invisible, where the message says so itself. */
    Optional<Duration> delay();

    /** Refuses a delay out of range. */
    @Value.Check
    default void check() {
        delay().ifPresent(QueuesRules::delay);
    }
}
