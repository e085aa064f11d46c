package io.github.flarebind.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The requests that were answered, in that order; so many of the last ones. */
final class Journal {
    static final int MOST = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Consumer<RecordedRequest> listener;
    private boolean complete = true;

    /** Tells {@code listener} of each request too. */
    Journal(Consumer<RecordedRequest> listener) {
        this.listener = listener;
    }

    void add(RecordedRequest request) {
        listener.accept(request);
        lock.lock();
        try {
            requests.add(request);
            if (requests.size() > MOST) {
                requests.remove();
                complete = false;
            }
        } finally {
            lock.unlock();
        }
    }

    List<RecordedRequest> list(Predicate<RecordedRequest> wanted) {
        lock.lock();
        try {
            return requests.stream().filter(wanted).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Whether none was dropped. */
    boolean complete() {
        lock.lock();
        try {
            return complete;
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            requests.clear();
            complete = true;
        } finally {
            lock.unlock();
        }
    }
}
