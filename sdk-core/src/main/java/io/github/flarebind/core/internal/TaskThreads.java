package io.github.flarebind.core.internal;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread for each task, however many there are. */
public final class TaskThreads {
    private static final int IDLE_SECONDS = 10;

    private TaskThreads() {}

    /** A virtual thread for each task where the JDK has them, else a daemon thread whose name begins with {@code name}. */
    public static ExecutorService create(String name) {
        return virtual().orElseGet(() -> platform(name));
    }

    /** A virtual thread for each task, where the JDK has them. */
    static Optional<ExecutorService> virtual() {
        try {
            Method create = Executors.class.getMethod("newVirtualThreadPerTaskExecutor"); // since JDK 21
            return Optional.of((ExecutorService) create.invoke(null));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** A daemon thread for each task; one that has nothing to do is kept for 10 s. */
    public static ExecutorService platform(String name) {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named(name));
    }
}
