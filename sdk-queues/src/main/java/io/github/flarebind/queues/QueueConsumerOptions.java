package io.github.flarebind.queues;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.immutables.value.Value;

/** How a {@link QueueConsumer} works. */
@Value.Immutable
@SdkStyle
public interface QueueConsumerOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that change nothing. */
    static QueueConsumerOptions defaults() {
        return builder().build();
    }

    /** How many handlers run at once, 1 or more; default 10. */
    @Value.Default
    default int concurrency() {
        return 10;
    }

    /**
     * Messages of one pull at most, 1 to 100; default 100. Fewer are asked for when handlers could not take them soon.
     */
    @Value.Default
    default int batchSize() {
        return 100;
    }

    /**
     * How long nobody else is given a pulled message, 1 ms to 12 h, in whole milliseconds; default 30 s. It is sent
     * with each pull and wins over that of the queue's consumer. Choose more than a handler ever takes.
     */
    @Value.Default
    default Duration visibilityTimeout() {
        return Duration.ofSeconds(30);
    }

    /**
     * Where handlers run; never closed here. Messages that it refuses wait until it has room. One that was shut down
     * ends the consumer. Default: virtual threads where the JDK has them (21), else daemon threads.
     */
    Optional<Executor> executor();

    /** The wait after the first empty pull; it doubles with each further one. More than zero; default 250 ms. */
    @Value.Default
    default Duration leastPollInterval() {
        return Duration.ofMillis(250);
    }

    /** The longest wait between pulls of an empty queue, not less than the least, 24 h at most; default 10 s. */
    @Value.Default
    default Duration mostPollInterval() {
        return Duration.ofSeconds(10);
    }

    /**
     * How long acks and retries are collected, unless 100 are there before; zero to 24 h, default 1 s. What would be
     * too late by then is sent at once.
     */
    @Value.Default
    default Duration flushInterval() {
        return Duration.ofSeconds(1);
    }

    /**
     * How long a message waits after its first failure; it doubles with each attempt. 0 to 24 h, zero for no wait ever;
     * default 1 s.
     */
    @Value.Default
    default Duration leastRetryDelay() {
        return Duration.ofSeconds(1);
    }

    /** The longest wait of a failed message, not less than the least, to 24 h; default 15 min. */
    @Value.Default
    default Duration mostRetryDelay() {
        return Duration.ofMinutes(15);
    }

    /**
     * How often a message is given out before {@link #poisonHandler()} is asked, 1 or more; default 3. Each delivery
     * counts, handled or not, as it does for the queue's {@code max_retries}.
     */
    @Value.Default
    default int poisonAttempts() {
        return 3;
    }

    /**
     * Decides about messages whose attempts are used up: after the failure of the last one, or when the message comes
     * once more. Default: there is none, and the queue's {@code max_retries} and dead letter queue decide.
     */
    Optional<QueuePoisonHandler> poisonHandler();

    /** Told what the consumer does. */
    Optional<QueueConsumerListener> listener();

    /** How long {@link QueueConsumer#close()} lets running handlers finish; zero to 24 h, default 30 s. */
    @Value.Default
    default Duration closeTimeout() {
        return Duration.ofSeconds(30);
    }

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        QueuesRules.batchSize(batchSize());
        QueuesRules.visibilityTimeout(visibilityTimeout());
        ConsumerRules.atLeastOne("concurrency", concurrency());
        ConsumerRules.atLeastOne("poisonAttempts", poisonAttempts());
        ConsumerRules.moreThanZero("leastPollInterval", leastPollInterval());
        ConsumerRules.ordered("PollInterval", leastPollInterval(), mostPollInterval());
        ConsumerRules.notNegative("flushInterval", flushInterval());
        ConsumerRules.notNegative("closeTimeout", closeTimeout());
        ConsumerRules.upToADay("mostPollInterval", mostPollInterval());
        ConsumerRules.upToADay("flushInterval", flushInterval());
        ConsumerRules.upToADay("closeTimeout", closeTimeout());
        QueuesRules.delay(leastRetryDelay());
        QueuesRules.delay(mostRetryDelay());
        ConsumerRules.ordered("RetryDelay", leastRetryDelay(), mostRetryDelay());
    }

    /** Builds {@link QueueConsumerOptions}. */
    final class Builder extends ImmutableQueueConsumerOptions.Builder {
        Builder() {}
    }
}
