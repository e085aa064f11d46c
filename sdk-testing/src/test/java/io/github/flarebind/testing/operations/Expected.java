package io.github.flarebind.testing.operations;

import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a call comes to under a script of fates.
 *
 * @param waits the bounds of what passes between the attempts, one fewer than there are attempts
 * @param failure what it ends with; empty for a success
 * @param cause what that was caused by, where it matters
 */
record Expected(
        List<Wait> waits,
        Optional<Class<? extends CloudflareException>> failure,
        Optional<Class<? extends CloudflareException>> cause) {

    /** Bounds of a wait, both inclusive. */
    record Wait(Duration least, Duration most) {
        /** A wait that is random, from nothing up to {@code millis}. */
        static Wait upTo(long millis) {
            return new Wait(Duration.ZERO, Duration.ofMillis(millis));
        }

        /** A wait that the service asked for. */
        static Wait of(Duration exactly) {
            return new Wait(exactly, exactly);
        }
    }

    static Expected success(Wait... waits) {
        return new Expected(List.of(waits), Optional.empty(), Optional.empty());
    }

    static Expected failure(Class<? extends CloudflareException> failure, Wait... waits) {
        return new Expected(List.of(waits), Optional.of(failure), Optional.empty());
    }

    /** Sent once, and nobody knows. */
    static Expected unknown(Class<? extends CloudflareException> cause) {
        return new Expected(List.of(), Optional.of(OutcomeUnknownException.class), Optional.of(cause));
    }
}
