package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.internal.OneByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An answer's bytes on their way from the HTTP client to one reader. At most one piece waits to be read. No read lasts
 * longer than the deadline or, where it is streamed, the silence allowed. An interrupt ends it at once, which the JDK's
 * own stream swallows.
 */
final class AnswerStream extends InputStream implements BodySubscriber<AnswerStream> {
    private static final Duration ANY = Duration.ofDays(365);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Subscription> source = new AtomicReference<>();
    private final AtomicLong come = new AtomicLong();
    private final long declared;
    private volatile Duration silence;
    private volatile boolean closed;
    private volatile boolean complete;
    private volatile @Nullable Deadline deadline;
    private Iterator<ByteBuffer> buffers = Collections.emptyIterator();
    private ByteBuffer current = NOTHING;
    private @Nullable End end;
    private long read;

    /** {@code declared} is the length that the answer announced, or less than 0 where it did not. */
    AnswerStream(Duration silence, long declared) {
        this.silence = silence;
        this.declared = declared;
    }

    /** Sets when the last byte must have been read. */
    AnswerStream until(@Nullable Deadline last) {
        deadline = last;
        return this;
    }

    /** Sets when the last byte must have been read, however long the answer is silent until then. */
    AnswerStream wholeBy(Deadline last) {
        silence = ANY;
        return until(last);
    }

    long declared() {
        return declared;
    }

    @Override
    public CompletionStage<AnswerStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source.set(subscription);
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        come.addAndGet(item.stream().mapToLong(ByteBuffer::remaining).sum());
        if (!closed) {
            pieces.add(new Bytes(item));
        }
    }

    @Override
    public void onError(Throwable error) {
        pieces.add(new End(error));
    }

    @Override
    public void onComplete() {
        complete = true;
        pieces.add(new End(null));
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        try {
            return take(ByteBuffer.wrap(buffer, offset, count));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while reading the answer");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /** Moves bytes into {@code to}, as many as are there; returns how many, or -1 at the end. */
    int take(ByteBuffer to) throws IOException, InterruptedException {
        if (!to.hasRemaining()) {
            return 0;
        }
        while (!current.hasRemaining()) {
            if (closed) {
                throw new IOException("the answer was closed");
            }
            if (end != null) {
                return ended(end);
            }
            advance();
        }
        return move(to);
    }

    private int move(ByteBuffer to) throws IOException {
        if (closed || late()) {
            throw closed ? new IOException("the answer was closed") : abandoned(timeout());
        }
        int n = Math.min(to.remaining(), current.remaining());
        to.put(current.slice().limit(n));
        current.position(current.position() + n);
        read += n;
        return n;
    }

    private void advance() throws IOException, InterruptedException {
        if (buffers.hasNext()) {
            current = buffers.next();
        } else if (await() instanceof Bytes bytes) {
            buffers = bytes.buffers().iterator();
            Objects.requireNonNull(source.get(), "bytes before a subscription").request(1);
        }
    }

    /** Waits for the next piece; an end is kept, so that every later read tells it again. */
    private Piece await() throws IOException, InterruptedException {
        Duration wait = wait(deadline);
        try {
            Piece piece = pieces.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
            if (piece == null) {
                throw abandoned(timeout());
            }
            if (piece instanceof End last) {
                end = last;
            }
            return piece;
        } catch (InterruptedException e) {
            abandoned(new InterruptedIOException("the reader of the answer was interrupted"));
            throw e;
        }
    }

    private Duration wait(@Nullable Deadline last) {
        Duration left = last == null ? silence : last.remaining();
        return left.compareTo(silence) < 0 ? left : silence;
    }

    private boolean late() {
        Deadline last = deadline;
        return last != null && last.passed();
    }

    private HttpTimeoutException timeout() {
        return new HttpTimeoutException(
                late() ? "the answer did not end in time" : "no byte came for " + Limits.words(silence));
    }

    private IOException abandoned(IOException why) {
        end = new End(why);
        current = NOTHING;
        buffers = Collections.emptyIterator();
        giveUp();
        return why;
    }

    private int ended(End last) throws IOException {
        Throwable error = last.error();
        if (error instanceof HttpTimeoutException late) {
            throw late;
        }
        if (error != null) {
            throw new IOException("the answer broke off after " + read + " bytes: " + error.getMessage(), error);
        }
        if (declared >= 0 && read != declared) {
            throw new IOException("the answer ended after " + read + " bytes of " + declared);
        }
        return -1;
    }

    /** Gives up the connection unless all has come, and wakes a reader in another thread. */
    @Override
    public void close() {
        closed = true;
        giveUp();
        pieces.clear();
        pieces.add(new End(new IOException("the answer was closed")));
    }

    private void giveUp() {
        Subscription subscription = source.get();
        // the JDK gives a connection back before it says that all has come: cancelled then, another call would lose it
        if (subscription != null && !complete && come.get() != declared) {
            subscription.cancel();
        }
    }

    private sealed interface Piece {}

    private record Bytes(List<ByteBuffer> buffers) implements Piece {}

    private record End(@Nullable Throwable error) implements Piece {}
}
