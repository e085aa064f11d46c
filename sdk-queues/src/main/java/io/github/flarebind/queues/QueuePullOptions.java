package io.github.flarebind.queues;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How many messages are pulled, and for how long. */
@Value.Immutable
@SdkStyle
public interface QueuePullOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that change nothing. */
    static QueuePullOptions defaults() {
        return builder().build();
    }

    /** Messages at most, 1 to 100; default 5. */
    OptionalInt batchSize();

    /** How long nobody else is given them, 1 ms to 12 h, in whole milliseconds; default: that of the consumer. */
    Optional<Duration> visibilityTimeout();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        batchSize().ifPresent(QueuesRules::batchSize);
        visibilityTimeout().ifPresent(QueuesRules::visibilityTimeout);
    }

    /** Builds {@link QueuePullOptions}. */
    final class Builder extends ImmutableQueuePullOptions.Builder {
        Builder() {}
    }
}
