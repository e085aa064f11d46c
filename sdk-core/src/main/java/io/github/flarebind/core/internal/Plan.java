package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.CallCancelledException;
import java.util.concurrent.CompletableFuture;

/**
 * A job of several requests, written once and blocking: on the caller's thread for the blocking face, on a thread of its own
 * for the async one. It has one deadline, where the caller set one, and its parts inherit what is left of it.
 */
public final class Plan<T> implements Call<T> {
    private final ClientRuntime runtime;
    private final CallScope scope;
    private final Work<T> work;

    Plan(ClientRuntime runtime, CallScope scope, Work<T> work) {
        this.runtime = runtime;
        this.scope = scope;
        this.work = work;
    }

    /** What is done; an interrupt may end it anywhere. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Parts parts) throws InterruptedException;
    }

    @Override
    public T await() {
        return run(parts());
    }

    @Override
    public CompletableFuture<T> submit() {
        Parts parts = parts();
        return runtime.dispatcher().plan(() -> run(parts), new Unstarted(scope, parts.deadline()));
    }

    private Parts parts() {
        runtime.requireOpen();
        return new Parts(scope, runtime.time(), runtime::isClosed);
    }

    private T run(Parts parts) {
        RunningCalls.Running running = runtime.running().begin();
        try {
            runtime.requireOpen();
            return work.run(parts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    scope.operation().title(),
                    scope.resource(),
                    "interrupted, or the client was closed; some of its parts may have been done",
                    e);
        } finally {
            running.close();
        }
    }
}
