package io.github.flarebind.core;

import io.github.flarebind.core.internal.SdkStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * When a client stops sending because the service fails, and when it tries again. Failures are 5xx, 408, and answers
 * that never came; what the service refuses is none.
 */
@Value.Immutable
@SdkStyle
public interface CircuitBreakerOptions {
    /** Starts options; every one of them has a default. */
    static Builder builder() {
        return new Builder();
    }

    /** The share of failures that opens the breaker, in percent, 1 to 100; default 50. */
    @Value.Default
    default int failurePercent() {
        return 50;
    }

    /** How many of the last requests are looked at, at least 1; default 100. */
    @Value.Default
    default int window() {
        return 100;
    }

    /** How many requests there must be before the breaker may open, 1 to {@link #window()}; default 20. */
    @Value.Default
    default int minimumRequests() {
        return 20;
    }

    /** How long nothing is sent once it is open, 1 ms to 1 day; default 30 s. */
    @Value.Default
    default Duration openFor() {
        return Duration.ofSeconds(30);
    }

    /** How many requests are then let through to see whether the service is back, at least 1; default 5. */
    @Value.Default
    default int trials() {
        return 5;
    }

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        within("failurePercent", failurePercent(), 100);
        within("window", window(), 1_000_000);
        within("minimumRequests", minimumRequests(), window());
        within("trials", trials(), 1_000_000);
        if (openFor().compareTo(Duration.ofMillis(1)) < 0 || openFor().compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("openFor is 1 ms to 1 day, not " + openFor());
        }
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is 1 to " + most + ", not " + value);
        }
    }

    /** Builds {@link CircuitBreakerOptions}. */
    final class Builder extends ImmutableCircuitBreakerOptions.Builder {
        Builder() {}
    }
}
