package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallRejectedException;
import java.time.Duration;

/** Puts a request off before it is sent, unless it would then come too late. */
record Pause(Time time) {
    /** Waits. */
    void before(Exchange exchange, Duration wait, String reason) {
        check(exchange, wait, reason);
        if (wait.isZero()) {
            return;
        }
        try {
            time.sleep(wait);
        } catch (InterruptedException e) {
            throw exchange.cancelled(e);
        }
    }

    /** Refuses what would come too late. */
    void check(Exchange exchange, Duration wait, String reason) {
        if (!wait.isZero() && wait.compareTo(exchange.deadline().remaining()) >= 0) {
            String why = reason + " for another " + (wait.toMillis() + 999) / 1000 + " s, longer than the deadline";
            throw exchange.unsent(CallRejectedException::new, why, null);
        }
    }
}
