package io.github.flarebind.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that stands still until it is turned. {@link #sleep} turns it by itself, which is right for one call at a
 * time; a test with several threads calls {@link #hold()} first, then sleepers wait for {@link #advance}.
 *
 * <p>{@link #advance} waits for the work that {@link #execute} handed over: before the clock moves, and each time that
 * something fell due. Work that sleeps on this clock, or has waited for something else for a quarter of a second, is not
 * waited for: only the clock, or the test, can wake it.
 */
public final class ManualTime implements Time {
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::nanos).thenComparingLong(Due::order));
    private final HandedOver handedOver = new HandedOver(lock);
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

    /**
     * Turns the clock forward; what falls due on the way runs, or wakes, in the order of its time, and the work that was
     * handed over is done when this returns. Handed-over work that turns the clock itself does not wait.
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time goes forward only, not by " + duration);
        }
        lock.lock();
        try {
            long target = Math.addExact(nanos, duration.toNanos());
            do {
                handedOver.awaitIdle();
            } while (runNext(target));
            nanos = Math.max(nanos, target);
        } finally {
            lock.unlock();
        }
    }

    /** What is due first, by itself: what it hands over may schedule something for before the next. */
    private boolean runNext(long target) {
        Due next = due.peek();
        if (next == null || next.nanos() > target) {
            return false;
        }
        due.remove(next);
        nanos = Math.max(nanos, next.nanos());
        next.task().run();
        return true;
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
                turn(Math.addExact(nanos, duration.toNanos()));
            }
        } finally {
            lock.unlock();
        }
    }

    /** No one is waited for: the sleeper may itself be work that others wait for. */
    private void turn(long target) {
        while (runNext(target)) {
            // each on its own
        }
        nanos = Math.max(nanos, target);
    }

    private void park(Duration duration) throws InterruptedException {
        Condition woken = lock.newCondition();
        long until = Math.addExact(nanos, duration.toNanos());
        Runnable resume = handedOver.pause();
        Future<?> alarm = schedule(
                () -> {
                    resume.run(); // here, since the sleeper's thread may get to run only after advance has looked
                    woken.signalAll();
                },
                duration);
        try {
            while (nanos < until) {
                woken.await();
            }
        } finally {
            alarm.cancel(false);
            resume.run();
        }
    }

    @Override
    public Future<?> schedule(Runnable task, Duration delay) {
        FutureTask<?> future = new FutureTask<>(task, null);
        locked(() -> due.add(new Due(Math.addExact(nanos, Math.max(0, delay.toNanos())), order++, future)));
        return future;
    }

    @Override
    public void execute(Executor executor, Runnable work) {
        handedOver.execute(executor, work);
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
