package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.DaemonThreads;
import io.github.flarebind.core.internal.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads a caller's source on the caller's thread, and can be woken from outside while the source says nothing: a socket
 * wakes by being closed, a pipe by an interrupt. That interrupt never outlives the read.
 */
final class SourceReading implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Thread reader = Thread.currentThread();
    private final byte[] chunk = new byte[CHUNK];
    private final Body body;
    private final Time time;
    private final Duration silence;
    private @Nullable InputStream in;
    private long reads;
    private boolean silent;
    private boolean reading;
    private boolean woken;
    private boolean interrupted;

    /** No read lasts longer than {@code silence}. */
    SourceReading(Body body, Time time, Duration silence) {
        this.body = body;
        this.time = time;
        this.silence = silence;
    }

    byte[] chunk() {
        return chunk;
    }

    /** Returns how many bytes are in {@link #chunk()} now, or -1 at the end of the source or when it was woken. */
    int next(@Nullable Deadline total) throws IOException, InterruptedException {
        if (!begin()) {
            return -1;
        }
        Future<?> alarm = alarm(total);
        try {
            return read();
        } catch (IOException | RuntimeException e) {
            if (woken()) {
                return heard(-1);
            }
            refuseInterruption(e);
            throw e;
        } finally {
            alarm.cancel(false);
            finish();
        }
    }

    private int read() throws IOException {
        InputStream open = source();
        int n = open.read(chunk);
        while (n == 0 && !woken()) {
            n = open.read(chunk);
        }
        return heard(n);
    }

    private Future<?> alarm(@Nullable Deadline total) {
        Duration left = total == null ? silence : total.remaining();
        boolean ofSilence = left.compareTo(silence) >= 0;
        long read = reads;
        return time.schedule(() -> ring(read, ofSilence), ofSilence ? silence : left);
    }

    /** An alarm that comes too late for its read must not end the next one. */
    private void ring(long read, boolean ofSilence) {
        lock.lock();
        try {
            if (reading && !woken && read == reads) {
                silent = ofSilence;
                wake();
            }
        } finally {
            lock.unlock();
        }
    }

    private int heard(int n) {
        lock.lock();
        try {
            if (silent) {
                String why = "the source gave no byte for " + Limits.words(silence);
                throw new BodySourceException("reading", "the request body", why, new IOException(why));
            }
            return woken ? -1 : n;
        } finally {
            lock.unlock();
        }
    }

    private InputStream source() {
        InputStream open = in;
        if (open == null) {
            open = body.open();
            opened(open);
        }
        return open;
    }

    private void opened(InputStream open) {
        lock.lock();
        try {
            in = open;
        } finally {
            lock.unlock();
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            reading = !woken;
            reads++;
            return reading;
        } finally {
            lock.unlock();
        }
    }

    private void finish() {
        lock.lock();
        try {
            reading = false;
            if (interrupted) {
                interrupted = false;
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean woken() {
        lock.lock();
        try {
            return woken;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the reading; the source is closed on a thread of its own, for closing it may block. */
    void wake() {
        lock.lock();
        try {
            boolean blocked = reading && !woken;
            woken = true;
            if (!blocked) {
                return;
            }
            if (!reader.isInterrupted()) {
                interrupted = true;
                reader.interrupt();
            }
            InputStream open = in;
            if (open != null) {
                in = null;
                DaemonThreads.named("flarebind-close")
                        .newThread(() -> closeQuietly(open))
                        .start();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void refuseInterruption(Exception failure) throws InterruptedException {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (interruption(cause)) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while reading the request body");
        }
    }

    /** Timeouts of a source's own come as the same type; only the JDK's pipe takes the thread's flag, and says nothing. */
    private static boolean interruption(Throwable cause) {
        return cause instanceof ClosedByInterruptException
                || (cause instanceof InterruptedIOException
                        && Thread.currentThread().isInterrupted())
                || (cause.getClass() == InterruptedIOException.class && cause.getMessage() == null);
    }

    /** Leaves alone what was woken: closing it may block, and has begun. */
    @Override
    public void close() {
        InputStream open = left();
        if (open != null) {
            closeQuietly(open);
        }
    }

    private @Nullable InputStream left() {
        lock.lock();
        try {
            return in;
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(Closeable source) {
        try {
            source.close();
        } catch (IOException | RuntimeException allRead) {
            // it does not matter to the request any more
        }
    }
}
