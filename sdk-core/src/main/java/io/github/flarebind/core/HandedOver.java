package io.github.flarebind.core;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The work that was handed over under a {@link ManualTime} and is not done; guarded by the clock's lock. */
final class HandedOver {
    private static final int ROUNDS = 10;
    private static final int ROUND_MILLIS = 25;
    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.BLOCKED, Thread.State.TERMINATED);

    private final ReentrantLock lock;
    private final Condition changed;
    private final Set<Work> pending = new HashSet<>();
    private final Set<Thread> working = new HashSet<>();
    private long changes;

    HandedOver(ReentrantLock lock) {
        this.lock = lock;
        this.changed = lock.newCondition();
    }

    void execute(Executor executor, Runnable task) {
        Work work = new Work(task);
        change(() -> pending.add(work));
        try {
            executor.execute(work);
        } catch (RuntimeException | Error refused) {
            change(() -> pending.remove(work));
            throw refused;
        }
    }

    /** Takes the thread that is about to sleep out of those at work; the answer puts it back. */
    Runnable pause() {
        Thread sleeper = Thread.currentThread();
        boolean worked = working.contains(sleeper);
        change(() -> working.remove(sleeper));
        return () -> change(() -> {
            if (worked) {
                working.add(sleeper);
            }
        });
    }

    /** Waits with the lock given back, unless this thread is itself at work, or those at work wait for others. */
    void awaitIdle() {
        int still = 0;
        while (still < ROUNDS && !working.contains(Thread.currentThread()) && !isIdle()) {
            long before = changes;
            try {
                boolean unused = changed.await(ROUND_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            still = changes == before && allWait() ? still + 1 : 0;
        }
    }

    private boolean isIdle() {
        return pending.isEmpty() && working.isEmpty();
    }

    private boolean allWait() {
        return working.stream().allMatch(thread -> WAITING.contains(thread.getState()));
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private final class Work implements Runnable {
        private final Runnable task;

        Work(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            Thread thread = Thread.currentThread();
            boolean outermost = begin(thread);
            try {
                task.run();
            } finally {
                if (outermost) {
                    change(() -> working.remove(thread));
                }
            }
        }

        private boolean begin(Thread thread) {
            lock.lock();
            try {
                change(() -> pending.remove(this));
                return working.add(thread);
            } finally {
                lock.unlock();
            }
        }
    }
}
