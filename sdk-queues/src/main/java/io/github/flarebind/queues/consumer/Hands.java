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
 * @param threads for requests and for what falls due; of the system, since busy handlers may use up all virtual ones
 */
record Hands(Time time, ExecutorService threads) {
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
        return time.schedule(() -> now(work), wait);
    }

    long nanos() {
        return time.nanos();
    }

    Duration since(long nanos) {
        return Duration.ofNanos(time.nanos() - nanos);
    }
}
