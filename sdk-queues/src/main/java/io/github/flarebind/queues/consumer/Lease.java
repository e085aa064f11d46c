package io.github.flarebind.queues.consumer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The time for which the messages of one pull are ours. It is counted from before the pull was sent, so it never ends
 * later than the queue's own.
 */
final class Lease {
    private final Hands hands;
    private final long until;
    private final AtomicInteger open;
    private volatile Future<?> alarm = CompletableFuture.completedFuture(null);

    Lease(Hands hands, long until, int messages) {
        this.hands = hands;
        this.until = until;
        this.open = new AtomicInteger(messages);
    }

    /** Runs {@code end} when the lease ends, unless all of its messages are over by then. */
    void watch(Runnable end) {
        alarm = hands.later(end, left());
    }

    boolean isOver() {
        return left().isZero();
    }

    /** What is left of it, zero when it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, until - hands.nanos()));
    }

    /** One of its messages is over. */
    void release() {
        if (open.decrementAndGet() == 0) {
            alarm.cancel(false);
        }
    }
}
