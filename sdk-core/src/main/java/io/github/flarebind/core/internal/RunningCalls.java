package io.github.flarebind.core.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The calls that run now, each on its thread, so that closing the client ends them. */
final class RunningCalls {
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    /** Notes that this thread begins a call; closing the result ends the note. */
    Running begin() {
        Running call = new Running(Thread.currentThread());
        running.add(call);
        return call;
    }

    /** Interrupts every call. */
    void interrupt() {
        running.forEach(Running::interrupt);
    }

    /** One call. Its thread is interrupted while it runs, never later, and does not keep our interrupt. */
    final class Running implements AutoCloseable {
        private final ReentrantLock lock = new ReentrantLock();
        private final Thread thread;
        private boolean ended;
        private boolean interrupted;

        private Running(Thread thread) {
            this.thread = thread;
        }

        private void interrupt() {
            lock.lock();
            try {
                if (!ended) {
                    interrupted = true;
                    thread.interrupt();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            running.remove(this);
            lock.lock();
            try {
                ended = true;
                if (interrupted) {
                    Thread.interrupted();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
