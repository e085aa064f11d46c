package io.github.flarebind.queues;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** What is to be changed of a queue; what is not set stays as it is. */
@Value.Immutable
@SdkStyle
public interface QueueUpdate {
    /** Starts a change. */
    static Builder builder() {
        return new Builder();
    }

    /** Another name, 1 to 63 letters, digits and dashes, no dash at either end; the id and the messages stay. */
    Optional<String> name();

    /** How long messages that say nothing of it stay invisible, 0 to 24 h, in whole seconds, rounded up. */
    Optional<Duration> deliveryDelay();

    /** How long messages are kept, 60 s to 14 days, in whole seconds, rounded up. */
    Optional<Duration> messageRetention();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        name().ifPresent(QueuesRules::name);
        deliveryDelay().ifPresent(QueuesRules::delay);
        messageRetention().ifPresent(QueuesRules::retention);
    }

    /** Builds {@link QueueUpdate}. */
    final class Builder extends ImmutableQueueUpdate.Builder {
        Builder() {}
    }
}
