package io.github.flarebind.queues.consumer;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * The clock and the consumer's own threads: nothing here waits on a thread.
 *
 * @param time the clock
 * @param threads for requests and for what falls due; never for long
 */
record Hands(Time time, ExecutorService threads) {
    /** Clocks count nanoseconds, in which no more than 292 years can be told. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** Runs {@code work} on another thread, unless the consumer has ended meanwhile. */
    void now(Runnable work) {
        try {
            time.execute(threads, work);
        } catch (RejectedExecutionException e) {
            if (!threads.isShutdown()) {
                throw e;
            }
        }
    }

    Future<?> later(Runnable work, Duration wait) {
        return time.schedule(() -> now(work), wait.compareTo(FOR_EVER) < 0 ? wait : FOR_EVER);
    }

    long nanos() {
        return time.nanos();
    }

    Duration since(long nanos) {
        return Duration.ofNanos(time.nanos() - nanos);
    }
}
