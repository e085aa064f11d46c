package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.error.TransportException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Does again what was lost on the way: a large part takes longer than the deadline of one call leaves time for a retry.
 *
 * @param time the clock of the waits between tries
 * @param operation what is transferring
 * @param key the key of the object
 */
record Repeats(Time time, String operation, String key) {
    /** How often in all. */
    static final int TRIES = 3;

    private static final Duration WAIT = Duration.ofMillis(500);

    /** The value of {@code call}, which does no harm when it is done twice; each try has a deadline of its own. */
    <T> T of(Supplier<T> call) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return call.get();
            } catch (TransportException | ServerException | DeadlineExceededException e) {
                pause();
            }
        }
        return call.get();
    }

    /** Waits before the next try. */
    void pause() {
        try {
            time.sleep(WAIT);
        } catch (InterruptedException e) {
            throw Transfers.cancelled(operation, key, e);
        }
    }
}
