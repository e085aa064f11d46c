package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CloudflareException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where async calls run: {@code calls} for one request each, {@code plans} for jobs of several requests and for
 * completing futures, so that a caller's blocking continuation cannot starve the requests.
 */
final class Dispatcher implements AutoCloseable {
    private static final int MOST_CALLS = 64;
    private static final int IDLE_SECONDS = 10;

    private final Time time;
    private final ExecutorService calls;
    private final ExecutorService plans = TaskThreads.platform("flarebind-plan");

    Dispatcher(Time time) {
        this(time, TaskThreads.virtual().orElseGet(Dispatcher::platformThreads));
    }

    /** A dispatcher over other threads, for tests. */
    Dispatcher(Time time, ExecutorService calls) {
        this.time = time;
        this.calls = calls;
    }

    /** Runs {@code call} on a thread of its own; {@code unstarted} says what it ends with when it never ran. */
    <T> CompletableFuture<T> submit(Callable<Outcome.Decoded<T>> call, Unstarted unstarted) {
        CallFuture<T> future = new CallFuture<>();
        Job job = new Job(() -> run(call, future), failure -> future.completeExceptionally(failure), unstarted);
        future.runs(job);
        try {
            calls.execute(job);
            expire(job, unstarted.deadline());
        } catch (RejectedExecutionException e) {
            job.reject();
        }
        return future;
    }

    /** Runs {@code plan} on a thread of its own. */
    <T> CompletableFuture<T> plan(Supplier<T> plan, Unstarted unstarted) {
        CallFuture<T> future = new CallFuture<>();
        Job job = new Job(() -> run(plan, future), failure -> future.completeExceptionally(failure), unstarted);
        future.runs(job);
        try {
            plans.execute(job);
        } catch (RejectedExecutionException e) {
            job.reject();
        }
        return future;
    }

    private static <T> void run(Supplier<T> plan, CompletableFuture<T> future) {
        try {
            T value = plan.get();
            if (!future.complete(value)) {
                drop(value);
            }
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    /** A value that was cancelled meanwhile may hold a connection, and nobody has it to close. */
    private static void drop(@Nullable Object value) throws Exception {
        Object held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (held instanceof AutoCloseable open) {
            open.close();
        }
    }

    /** Where calls queue for a thread, the deadline ends their waiting. */
    private void expire(Job job, Deadline deadline) {
        if (calls instanceof ThreadPoolExecutor && !job.begun()) {
            job.alarm(time.schedule(() -> complete(job::expire), deadline.remaining()));
        }
    }

    private <T> void run(Callable<Outcome.Decoded<T>> call, CallFuture<T> future) {
        try {
            Outcome.Decoded<T> decoded = call.call();
            complete(() -> hand(decoded, future));
        } catch (Throwable e) {
            complete(() -> future.completeExceptionally(e));
        }
    }

    private void complete(Runnable completion) {
        try {
            plans.execute(completion);
        } catch (RejectedExecutionException closing) {
            completion.run();
        }
    }

    /** A streamed answer that nobody takes any more is closed. */
    private static <T> void hand(Outcome.Decoded<T> decoded, CallFuture<T> future) {
        if (!future.complete(decoded.value())) {
            decoded.answer().close();
        }
    }

    @Override
    public void close() {
        for (Runnable waiting : calls.shutdownNow()) {
            ((Job) waiting).reject();
        }
        plans.shutdown();
    }

    static ExecutorService platformThreads() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST_CALLS,
                MOST_CALLS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("flarebind-call"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** One call on its way to a thread; only we execute on {@code calls}, so nothing else waits there. */
    private static final class Job extends FutureTask<Void> {
        private final AtomicBoolean begun = new AtomicBoolean();
        private final Consumer<CloudflareException> end;
        private final Unstarted unstarted;
        private volatile Future<?> alarm = CompletableFuture.completedFuture(null);

        @SuppressWarnings("NullAway") // a Void has no other value
        Job(Runnable call, Consumer<CloudflareException> end, Unstarted unstarted) {
            super(call, null);
            this.end = end;
            this.unstarted = unstarted;
        }

        @Override
        public void run() {
            if (!begun.getAndSet(true)) {
                alarm.cancel(false);
                super.run();
            }
        }

        boolean begun() {
            return begun.get();
        }

        void alarm(Future<?> scheduled) {
            alarm = scheduled;
            if (begun.get()) {
                scheduled.cancel(false);
            }
        }

        void expire() {
            if (!begun.getAndSet(true)) {
                end.accept(unstarted.late());
            }
        }

        void reject() {
            if (!begun.getAndSet(true)) {
                alarm.cancel(false);
                end.accept(unstarted.closed());
            }
        }
    }

    /** A future whose cancelling reaches the thread that works for it. */
    private static final class CallFuture<T> extends CompletableFuture<T> {
        private volatile Future<?> work = CompletableFuture.completedFuture(null);

        void runs(Future<?> task) {
            work = task;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            work.cancel(true);
            return cancelled;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
