package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.PulledMessage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One message on its way through the consumer. Exactly one of those who try ends it, so it has one verdict. */
final class Delivery {
    private enum Stage {
        WAITING,
        RUNNING,
        OVER
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final PulledMessage message;
    private final Lease lease;
    private Stage stage = Stage.WAITING;
    private @Nullable Thread handling;

    Delivery(PulledMessage message, Lease lease) {
        this.message = message;
        this.lease = lease;
    }

    PulledMessage message() {
        return message;
    }

    Lease lease() {
        return lease;
    }

    /** Its handler begins on this thread; false when it was withdrawn. */
    boolean begin() {
        return move(Stage.WAITING, Stage.RUNNING);
    }

    /** Its handler has ended; false when it was abandoned. */
    boolean end() {
        return move(Stage.RUNNING, Stage.OVER);
    }

    /** No handler will begin; false when one has. */
    boolean withdraw() {
        return move(Stage.WAITING, Stage.OVER);
    }

    /** Interrupts its handler, whose outcome no longer counts; false when none runs. */
    boolean abandon() {
        lock.lock();
        try {
            Thread thread = handling;
            boolean running = move(Stage.RUNNING, Stage.OVER);
            if (running && thread != null) {
                thread.interrupt(); // under the lock: it cannot reach what the thread does next
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    boolean isRunning() {
        return is(Stage.RUNNING);
    }

    /** Whether its handler runs, and what becomes of it still counts. */
    boolean isOurs() {
        return isRunning() && !lease.isOver();
    }

    boolean isOver() {
        return is(Stage.OVER);
    }

    private boolean is(Stage asked) {
        lock.lock();
        try {
            return stage == asked;
        } finally {
            lock.unlock();
        }
    }

    private boolean move(Stage from, Stage to) {
        lock.lock();
        try {
            if (stage != from) {
                return false;
            }
            stage = to;
            handling = to == Stage.RUNNING ? Thread.currentThread() : null;
        } finally {
            lock.unlock();
        }
        if (to == Stage.OVER) {
            lease.release();
        }
        return true;
    }
}
