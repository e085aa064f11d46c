package io.github.flarebind.core.internal;

import io.github.flarebind.core.internal.Outcome.Kind;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a client may still spend on sending again, so that an outage is not answered with a storm. Numbers as AWS's
 * clients have them.
 */
final class RetryBudget {
    private static final int FULL = 500;
    private static final int PASSING_FAILURE = 14;
    private static final int THROTTLED = 5;

    private final AtomicInteger tokens = new AtomicInteger(FULL);

    /** What it costs to send again after a failure of this kind. */
    static int cost(Kind kind) {
        return switch (kind) {
            case THROTTLED -> THROTTLED;
            case BUSY -> 0; // one key that is written too often says nothing of how the service does
            default -> PASSING_FAILURE;
        };
    }

    /** Takes {@code cost} if it is there. */
    boolean take(int cost) {
        return tokens.getAndUpdate(left -> left < cost ? left : left - cost) >= cost;
    }

    /** Notes a success: what its retries took comes back, and a first try earns one. */
    void succeeded(int spent) {
        int earned = spent == 0 ? 1 : spent;
        tokens.updateAndGet(left -> Math.min(FULL, left + earned));
    }
}
