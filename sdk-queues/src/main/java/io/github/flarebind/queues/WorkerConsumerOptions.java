package io.github.flarebind.queues;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How a queue gives its messages to a Worker. */
@Value.Immutable
@SdkStyle
public interface WorkerConsumerOptions {
    /** Starts options; every one of them is optional but the script. */
    static Builder builder() {
        return new Builder();
    }

    /** The name of the Worker, which has a {@code queue()} handler. */
    String script();

    /** The environment of the Worker, where it has several. */
    Optional<String> environment();

    /** Messages at a time at most, 1 to 100; default 10. */
    OptionalInt batchSize();

    /** How often a message is given out again after its first time, 0 to 100; default 3. */
    OptionalInt maxRetries();

    /** How long a batch may wait to be filled, 0 to 60 s, in whole milliseconds; default 5 s. */
    Optional<Duration> maxWaitTime();

    /** How many of the Worker run at once, 1 to 250; the service decides when not set. */
    OptionalInt maxConcurrency();

    /** How long a message that is given back stays invisible, 0 to 24 h, in whole seconds, rounded up; default 0. */
    Optional<Duration> retryDelay();

    /** The name of the queue for messages whose retries are used up; without it they are deleted. */
    Optional<String> deadLetterQueue();

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        QueuesRules.script(script());
        batchSize().ifPresent(QueuesRules::batchSize);
        maxRetries().ifPresent(QueuesRules::maxRetries);
        maxWaitTime().ifPresent(QueuesRules::maxWaitTime);
        maxConcurrency().ifPresent(QueuesRules::maxConcurrency);
        retryDelay().ifPresent(QueuesRules::delay);
        deadLetterQueue().ifPresent(QueuesRules::name);
    }

    /** Builds {@link WorkerConsumerOptions}. */
    final class Builder extends ImmutableWorkerConsumerOptions.Builder {
        Builder() {}
    }
}
