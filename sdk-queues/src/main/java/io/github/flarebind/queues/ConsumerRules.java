package io.github.flarebind.queues;

import java.time.Duration;

/** Bounds of {@link QueueConsumerOptions}. */
final class ConsumerRules {
    /** Longer than any message is ours; more would overflow a count of nanoseconds. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private ConsumerRules() {}

    static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " is at least 1, not " + value);
        }
    }

    static void moreThanZero(String option, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(option + " is longer than zero, not " + value);
        }
    }

    static void notNegative(String option, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(option + " is not negative, as " + value + " is");
        }
    }

    static void upToADay(String option, Duration value) {
        if (value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(option + " is 24 h at most, not " + value);
        }
    }

    static void ordered(String what, Duration least, Duration most) {
        if (most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "most" + what + " of " + most + " is less than least" + what + " of " + least);
        }
    }
}
