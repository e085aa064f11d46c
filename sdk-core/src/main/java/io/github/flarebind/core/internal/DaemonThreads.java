package io.github.flarebind.core.internal;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that never keep a program from ending. */
public final class DaemonThreads {
    private DaemonThreads() {}

    /** Returns a factory of daemon threads called {@code name}-1, {@code name}-2 and so on. */
    public static ThreadFactory named(String name) {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, name + '-' + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
