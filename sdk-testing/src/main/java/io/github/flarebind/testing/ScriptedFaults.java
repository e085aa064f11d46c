package io.github.flarebind.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Faults that wait for their requests. */
final class ScriptedFaults {
    private final ReentrantLock lock = new ReentrantLock();
    private final Selection selection;
    private final boolean forever;
    private final Deque<Fault> waiting;
    private int before;
    private boolean met;

    /** The first of {@code faults} is for the selection's request number {@code first}. */
    ScriptedFaults(Selection selection, int first, List<Fault> faults, boolean forever) {
        this.selection = selection;
        this.before = first - 1;
        this.waiting = new ArrayDeque<>(faults);
        this.forever = forever;
    }

    /** Counts a request, and gives it what waits for it, if it is {@code free} to be met. */
    Optional<Fault> count(Target target, boolean free) {
        if (!selection.has(target)) {
            return Optional.empty();
        }
        lock.lock();
        try {
            boolean early = before > 0;
            before = Math.max(0, before - 1);
            return early || !free ? Optional.empty() : given();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Fault> given() {
        met = true;
        return Optional.ofNullable(forever ? waiting.peek() : waiting.poll());
    }

    /** Whether nothing waits any more. */
    boolean spent() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** What no request has met. */
    List<String> unmet() {
        lock.lock();
        try {
            return forever && met
                    ? List.of()
                    : waiting.stream().map(fault -> fault + " for " + selection).toList();
        } finally {
            lock.unlock();
        }
    }
}
