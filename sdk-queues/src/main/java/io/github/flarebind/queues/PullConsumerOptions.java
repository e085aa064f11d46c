package io.github.flarebind.queues;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How a queue gives its messages to those who pull. */
@Value.Immutable
@SdkStyle
public interface PullConsumerOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that change nothing. */
    static PullConsumerOptions defaults() {
        return builder().build();
    }

    /** Messages that a pull gives at most, whatever it asks for, 1 to 100; no bound of its own when not set. */
    OptionalInt batchSize();

    /** How often a message is given out again after its first time, 0 to 100; default 3. */
    OptionalInt maxRetries();

    /** How long nobody else is given a pulled message, 1 ms to 12 h, in whole milliseconds; default 30 s. */
    Optional<Duration> visibilityTimeout();

    /** How long a message that is given back stays invisible, 0 to 24 h, in whole seconds, rounded up; default 0. */
    Optional<Duration> retryDelay();

    /** The name of the queue for messages whose retries are used up; without it they are deleted. */
    Optional<String> deadLetterQueue();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        batchSize().ifPresent(QueuesRules::batchSize);
        maxRetries().ifPresent(QueuesRules::maxRetries);
        visibilityTimeout().ifPresent(QueuesRules::visibilityTimeout);
        retryDelay().ifPresent(QueuesRules::delay);
        deadLetterQueue().ifPresent(QueuesRules::name);
    }

    /** Builds {@link PullConsumerOptions}. */
    final class Builder extends ImmutablePullConsumerOptions.Builder {
        Builder() {}
    }
}
