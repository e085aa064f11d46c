package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.Deadline;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A request body of at least one byte, read on the caller's own thread and handed to the HTTP client as it asks for it.
 * Read on the client's threads, one slow source would stall every other call.
 */
final class PumpedPublisher implements BodyPublisher {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final SourceReading source;
    private final Time time;
    private final Duration longestPause;
    private final long length;
    private @Nullable Subscriber<? super ByteBuffer> subscriber;
    private long demand;
    private boolean ended;

    /** Made on the thread that will feed it; nothing may come or be taken for {@code longestPause}. */
    PumpedPublisher(Body body, Time time, Duration longestPause) {
        this.source = new SourceReading(body, time, longestPause);
        this.time = time;
        this.longestPause = longestPause;
        this.length = body.length().orElseThrow();
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> to) {
        if (taken.getAndSet(true)) {
            // part of it may be gone: the pipeline decides on repeating, not the HTTP client
            to.onSubscribe(new Demand());
            to.onError(new IOException("the request body was begun already"));
            return;
        }
        to.onSubscribe(new Demand());
        change(() -> subscriber = to);
    }

    /** Feeds the body, however long that takes, or until {@code total} has passed or {@code exchange} has ended. */
    void feed(CompletableFuture<?> exchange, @Nullable Deadline total) throws IOException, InterruptedException {
        CompletableFuture<?> unused = exchange.whenComplete((response, error) -> end());
        try (source) {
            pump(total);
        }
    }

    private void pump(@Nullable Deadline total) throws IOException, InterruptedException {
        Subscriber<? super ByteBuffer> to = awaitDemand(total);
        while (to != null) {
            int n = source.next(total);
            if (n > 0) {
                to.onNext(ByteBuffer.wrap(Arrays.copyOf(source.chunk(), n)));
            }
            if (n < 0 && !source.woken()) {
                to.onComplete();
                return;
            }
            to = awaitDemand(total);
        }
    }

    /** Returns the subscriber once it wants a chunk, or null when the exchange has ended. */
    private @Nullable Subscriber<? super ByteBuffer> awaitDemand(@Nullable Deadline total)
            throws IOException, InterruptedException {
        Deadline pause = Deadline.in(longestPause, time);
        lock.lockInterruptibly();
        try {
            while (!ended && (subscriber == null || demand == 0)) {
                long unused = changed.awaitNanos(left(pause, total));
            }
            if (!ended && total != null && total.passed()) {
                throw late();
            }
            demand--;
            return ended ? null : subscriber;
        } finally {
            lock.unlock();
        }
    }

    private long left(Deadline pause, @Nullable Deadline total) throws HttpTimeoutException {
        if (total != null && total.passed()) {
            throw late();
        }
        if (pause.passed()) {
            throw new HttpTimeoutException("no byte was taken for " + Limits.words(longestPause));
        }
        long most = pause.remaining().toNanos();
        return total == null ? most : Math.min(most, total.remaining().toNanos());
    }

    static HttpTimeoutException late() {
        return new HttpTimeoutException("the request body did not go out in time");
    }

    private void end() {
        change(() -> ended = true);
        source.wake();
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private final class Demand implements Subscription {
        @Override
        public void request(long n) {
            change(() -> demand = Math.addExact(demand, Math.min(n, Integer.MAX_VALUE)));
        }

        @Override
        public void cancel() {
            end();
        }
    }
}
