package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
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
    private @Nullable InputStream in;
    private boolean reading;
    private boolean woken;
    private boolean interrupted;

    SourceReading(Body body, Time time) {
        this.body = body;
        this.time = time;
    }

    byte[] chunk() {
        return chunk;
    }

    /** Returns how many bytes are in {@link #chunk()} now, or -1 at the end of the source or when it was woken. */
    int next() throws IOException, InterruptedException {
        if (!begin()) {
            return -1;
        }
        try {
            return source().read(chunk);
        } catch (IOException | RuntimeException e) {
            if (woken()) {
                return -1;
            }
            refuseInterruption(e);
            throw e;
        } finally {
            finish();
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

    /** Ends the reading; the source is closed on the clock's thread, for closing it may block. */
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
                Future<?> unused = time.schedule(() -> closeQuietly(open), Duration.ZERO);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A source that was interrupted tells it as a failure of its own. */
    private static void refuseInterruption(Exception failure) throws InterruptedException {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        boolean timeout = cause instanceof SocketTimeoutException;
        if (!timeout && (cause instanceof InterruptedIOException || cause instanceof ClosedByInterruptException)) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while reading the request body");
        }
    }

    @Override
    public void close() {
        if (in != null) {
            closeQuietly(in);
        }
    }

    private static void closeQuietly(Closeable source) {
        try {
            source.close();
        } catch (IOException allRead) {
            // it does not matter to the request any more
        }
    }
}
