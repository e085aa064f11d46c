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
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /**
     * Runs {@code work} on another thread, unless the consumer has ended meanwhile; later, when there is no thread for
     * it now: what others wait for may not get lost.
     */
    void now(Runnable work) {
        try {
            time.execute(threads, work);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            if (!threads.isShutdown()) {
                Future<?> unused = later(work, PAUSE);
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
