package io.github.flarebind.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that stands still until it is turned. {@link #sleep} turns it by itself, which is right for one call at a
 * time; a test with several threads calls {@link #hold()} first, then sleepers wait for {@link #advance}.
 */
public final class ManualTime implements Time {
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::nanos).thenComparingLong(Due::order));
    private final Instant start;
    private long nanos;
    private long order;
    private boolean held;

    private ManualTime(Instant start) {
        this.start = start;
    }

    /** Returns a clock that stands at {@code start}. */
    public static ManualTime startingAt(Instant start) {
        return new ManualTime(start);
    }

    /** From now on sleepers wait until {@link #advance} has passed their time. */
    public void hold() {
        locked(() -> held = true);
    }

    /** Turns the clock forward; what falls due on the way runs, or wakes, in the order of its time. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time goes forward only, not by " + duration);
        }
        lock.lock();
        try {
            long target = Math.addExact(nanos, duration.toNanos());
            runUntil(target);
            nanos = Math.max(nanos, target);
        } finally {
            lock.unlock();
        }
    }

    private void runUntil(long target) {
        for (Due next = due.peek(); next != null && next.nanos() <= target; next = due.peek()) {
            due.remove(next);
            nanos = Math.max(nanos, next.nanos());
            next.task().run();
        }
    }

    @Override
    public Instant now() {
        return start.plusNanos(nanos());
    }

    @Override
    public long nanos() {
        lock.lock();
        try {
            return nanos;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (held) {
                park(duration);
            } else {
                advance(duration);
            }
        } finally {
            lock.unlock();
        }
    }

    private void park(Duration duration) throws InterruptedException {
        Condition woken = lock.newCondition();
        long until = Math.addExact(nanos, duration.toNanos());
        Future<?> unused = schedule(woken::signalAll, duration);
        while (nanos < until) {
            woken.await();
        }
    }

    @Override
    public Future<?> schedule(Runnable task, Duration delay) {
        FutureTask<?> future = new FutureTask<>(task, null);
        locked(() -> due.add(new Due(Math.addExact(nanos, Math.max(0, delay.toNanos())), order++, future)));
        return future;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private record Due(long nanos, long order, FutureTask<?> task) {}
}
