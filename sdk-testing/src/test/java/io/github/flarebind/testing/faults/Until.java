package io.github.flarebind.testing.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what nobody tells of. */
final class Until {
    private static final Duration STEP = Duration.ofMillis(100);

    private Until() {}

    /** Whether {@code condition} came to hold within {@code most}. */
    static boolean holds(BooleanSupplier condition, Duration most) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + most.toNanos();
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end && !never.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
            holds = condition.getAsBoolean();
        }
        return holds;
    }
}
