package io.github.flarebind.r2;

import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.internal.Operation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value that many callers need and one of them fetches, while the others wait for it. */
final class OneFetch<T> {
    private final Operation operation;
    private final String resource;
    private final AtomicReference<@Nullable T> value = new AtomicReference<>();
    private final AtomicReference<@Nullable CompletableFuture<T>> running = new AtomicReference<>();

    /** A value that is fetched with {@code operation} on {@code resource}. */
    OneFetch(Operation operation, String resource) {
        this.operation = operation;
        this.resource = resource;
    }

    /** What was fetched last. */
    Optional<T> known() {
        return Optional.ofNullable(value.get());
    }

    /** The value that is {@code fresh}, fetched if there is none; {@code fetch} is told the stale one. */
    T get(Predicate<T> fresh, Function<Optional<T>, T> fetch, Deadline deadline) {
        while (true) {
            Optional<T> known = known().filter(fresh);
            if (known.isPresent()) {
                return known.get();
            }
            CompletableFuture<T> own = new CompletableFuture<>();
            CompletableFuture<T> theirs = running.compareAndExchange(null, own);
            if (theirs == null) {
                return lead(own, fresh, fetch);
            }
            follow(theirs, deadline);
        }
    }

    private T lead(CompletableFuture<T> own, Predicate<T> fresh, Function<Optional<T>, T> fetch) {
        try {
            // another has perhaps fetched it since this thread looked
            T fetched = known().filter(fresh).orElseGet(() -> fetch.apply(known()));
            value.set(fetched);
            own.complete(fetched);
            return fetched;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            running.set(null);
        }
    }

    /** Waits for another's fetch, and fails as it fails; unless only that other gave up. */
    private void follow(CompletableFuture<T> theirs, Deadline deadline) {
        try {
            theirs.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    operation.title(), resource, "interrupted, or the client was closed; nothing was sent", e);
        } catch (TimeoutException e) {
            throw new DeadlineExceededException(
                    operation.title(), resource, "the deadline passed before it was answered; nothing was sent", e);
        } catch (ExecutionException e) {
            failed(e.getCause());
        }
    }

    private static void failed(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        boolean gaveUp = cause instanceof CallCancelledException || cause instanceof DeadlineExceededException;
        if (cause instanceof RuntimeException failure && !gaveUp) {
            throw failure;
        }
    }
}
