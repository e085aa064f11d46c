package io.github.flarebind.queues.consumer;

import java.time.Duration;

/**
 * Waits that double from the least to the most.
 *
 * @param least the first wait
 * @param most the longest
 */
record Ladder(Duration least, Duration most) {
    private static final int STEPS = 40;

    /** The wait at {@code step}, from 0. */
    Duration at(int step) {
        Duration wait = least;
        for (int i = 0; i < Math.min(step, STEPS) && wait.compareTo(most) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
