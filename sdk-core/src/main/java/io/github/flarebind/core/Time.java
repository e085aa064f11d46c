package io.github.flarebind.core;

import io.github.flarebind.core.internal.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** The clock and the only waiting place of a client and of the in-memory services, so that tests can turn it. */
public interface Time {
    /** Returns a clock that runs with this machine. */
    static Time system() {
        return new SystemTime();
    }

    /** The date and time, for what has a date: expirations, signatures. */
    Instant now();

    /** A steadily growing count of nanoseconds, for measuring what passes. */
    long nanos();

    /**
     * Waits.
     *
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Runs {@code task} once, after {@code delay}. The task must be short: it hands work over. */
    Future<?> schedule(Runnable task, Duration delay);

    /**
     * Hands {@code work} over to {@code executor}, as a scheduled task does. A clock that is turned by hand waits for it.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the executor refuses it
     */
    default void execute(Executor executor, Runnable work) {
        executor.execute(work);
    }
}
