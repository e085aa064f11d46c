package io.github.flarebind.queues;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** What a new queue may be given beside its name. */
@Value.Immutable
@SdkStyle
public interface QueueOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** The region of law that its messages never leave; none when not set, and never to be changed. */
    Optional<Jurisdiction> jurisdiction();

    /** How long messages that say nothing of it stay invisible, 0 to 24 h, in whole seconds, rounded up; default 0. */
    Optional<Duration> deliveryDelay();

    /**
     * How long messages are kept, 60 s to 14 days, in whole seconds, rounded up; default 4 days, on the free plan 24 h.
     */
    Optional<Duration> messageRetention();

    /** Whether nothing is given out until {@link QueuesClient#resumeDelivery(String)}; default false. */
    Optional<Boolean> deliveryPaused();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        deliveryDelay().ifPresent(QueuesRules::delay);
        messageRetention().ifPresent(QueuesRules::retention);
    }

    /** Builds {@link QueueOptions}. */
    final class Builder extends ImmutableQueueOptions.Builder {
        Builder() {}
    }
}
