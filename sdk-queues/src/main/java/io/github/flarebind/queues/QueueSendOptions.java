package io.github.flarebind.queues;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How messages are sent. */
@Value.Immutable
@SdkStyle
public interface QueueSendOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that change nothing. */
    static QueueSendOptions defaults() {
        return builder().build();
    }

    /**
     * How long the messages stay invisible: 0 to 24 h, in whole seconds, rounded up. Default: the delay of the queue;
     * zero overrides it.
     */
    Optional<Duration> delay();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        delay().ifPresent(QueuesRules::delay);
    }

    /** Builds {@link QueueSendOptions}. */
    final class Builder extends ImmutableQueueSendOptions.Builder {
        Builder() {}
    }
}
