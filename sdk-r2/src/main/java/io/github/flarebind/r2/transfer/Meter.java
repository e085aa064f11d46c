package io.github.flarebind.r2.transfer;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what has arrived and tells the listener, from one thread at a time. */
final class Meter {
    private final TransferOptions options;
    private final OptionalLong total;
    private final long start;
    private final ReentrantLock lock = new ReentrantLock();
    private long before;
    private long bytes;
    private int parts;

    Meter(TransferOptions options, OptionalLong total) {
        this.options = options;
        this.total = total;
        this.start = options.time().nanos();
    }

    /** A part has arrived before this transfer began, which is told before any other. */
    void resumed(long length) {
        before += length;
        bytes += length;
        parts++;
    }

    /** A part has arrived. */
    void arrived(long length) {
        lock.lock();
        try {
            bytes += length;
            parts++;
            options.onProgress().ifPresent(listener -> listener.progressed(progress()));
        } finally {
            lock.unlock();
        }
    }

    private TransferProgress progress() {
        Duration elapsed = Duration.ofNanos(options.time().nanos() - start);
        double seconds = Math.max(elapsed.toNanos(), 1) / 1e9;
        return new TransferProgress(bytes, total, parts, elapsed, (long) ((bytes - before) / seconds));
    }
}
