package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Body;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A request body of at least one byte, read on the caller's own thread and handed to the HTTP client as it asks for it.
 * Read on the client's threads, one slow source would stall every other call.
 */
final class PumpedPublisher implements BodyPublisher {
    private static final int CHUNK = 64 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Body body;
    private final long length;
    private @Nullable Subscriber<? super ByteBuffer> subscriber;
    private long demand;
    private boolean ended;

    PumpedPublisher(Body body) {
        this.body = body;
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

    /** Feeds the body, however long that takes, then waits for the response as long as {@code answerWithin}. */
    HttpResponse<InputStream> feed(CompletableFuture<HttpResponse<InputStream>> exchange, Duration answerWithin)
            throws IOException, InterruptedException {
        CompletableFuture<?> unused = exchange.whenComplete((response, error) -> change(() -> ended = true));
        boolean fed = false;
        try {
            pump();
            fed = true;
            return exchange.get(answerWithin.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer after the request body");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException lost ? lost : new IOException(e.getCause());
        } finally {
            if (!fed || !exchange.isDone()) {
                exchange.cancel(true);
            }
        }
    }

    private void pump() throws IOException, InterruptedException {
        Subscriber<? super ByteBuffer> to = awaitDemand();
        if (to == null) {
            return;
        }
        try (InputStream in = body.open()) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0 && to != null; n = in.read(chunk)) {
                if (n > 0) {
                    to.onNext(ByteBuffer.wrap(chunk.clone(), 0, n));
                    to = awaitDemand();
                }
            }
            if (to != null) {
                to.onComplete();
            }
        }
    }

    /** Returns the subscriber once it wants a chunk, or null when the exchange has ended. */
    private @Nullable Subscriber<? super ByteBuffer> awaitDemand() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = LONGEST_PAUSE.toNanos();
            while (!ended && (subscriber == null || demand == 0)) {
                if (left <= 0) {
                    throw new HttpTimeoutException("no byte was taken for " + LONGEST_PAUSE.toSeconds() + " s");
                }
                left = changed.awaitNanos(left);
            }
            demand--;
            return ended ? null : subscriber;
        } finally {
            lock.unlock();
        }
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
            change(() -> ended = true);
        }
    }
}
