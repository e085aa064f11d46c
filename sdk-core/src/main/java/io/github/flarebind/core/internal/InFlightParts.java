package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.internal.Parts.Ended;
import io.github.flarebind.core.internal.Parts.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts that were sent and whose ends were not yet told; used by one thread. */
final class InFlightParts<P, R> {
    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
    private final Map<Integer, CompletableFuture<R>> running = new HashMap<>();
    private final Function<P, ApiCall<R>> call;
    private int begun;

    InFlightParts(Function<P, ApiCall<R>> call) {
        this.call = call;
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    /** Begins parts until {@code width} run, or there is none to begin now. */
    void fill(int width, Source<P> source) throws InterruptedException {
        while (running.size() < width) {
            Optional<P> part = source.next();
            if (part.isEmpty()) {
                return;
            }
            begin(part.get());
        }
    }

    private void begin(P part) {
        CompletableFuture<R> future = submitted(part);
        int number = begun++;
        running.put(number, future);
        CompletableFuture<R> unused =
                future.whenComplete((value, failure) -> endings.add(new Ending(part, number, value, failure)));
    }

    /** What is refused only now, such as an expiration that has drawn too near, is the end of this part alone. */
    private CompletableFuture<R> submitted(P part) {
        try {
            return call.apply(part).submit();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Waits for the next end. */
    Ended<P, R> next() throws InterruptedException {
        Ending ending = endings.take();
        running.remove(ending.number);
        return ending.told();
    }

    void cancel() {
        running.values().forEach(future -> future.cancel(true));
    }

    /** An end as the future tells it. */
    private final class Ending {
        private final P part;
        private final int number;
        private final @Nullable R value;
        private final @Nullable Throwable failure;

        Ending(P part, int number, @Nullable R value, @Nullable Throwable failure) {
            this.part = part;
            this.number = number;
            this.value = value;
            this.failure = failure;
        }

        Ended<P, R> told() {
            if (failure instanceof RuntimeException known && ofThePart(known)) {
                return new Ended<>(part, Optional.empty(), Optional.of(known));
            }
            if (failure instanceof RuntimeException unknown) {
                throw unknown;
            }
            if (failure != null) {
                throw (Error) failure;
            }
            return new Ended<>(part, Optional.ofNullable(value), Optional.empty());
        }

        private static boolean ofThePart(RuntimeException failure) {
            return failure instanceof CloudflareException || failure instanceof IllegalArgumentException;
        }
    }
}
