package io.github.flarebind.r2.transfer;

import java.time.Duration;
import java.util.OptionalLong;

/** Counts what has arrived and tells the listener; used by the thread that transfers. */
final class Meter {
    private final TransferOptions options;
    private final OptionalLong total;
    private final long start;
    private long before;
    private long bytes;
    private int parts;

    Meter(TransferOptions options, OptionalLong total) {
        this.options = options;
        this.total = total;
        this.start = options.time().nanos();
    }

    /** A part has arrived before this transfer began. */
    void resumed(long length) {
        before += length;
        bytes += length;
        parts++;
    }

    /** A part has arrived. */
    void arrived(long length) {
        bytes += length;
        parts++;
        options.onProgress().ifPresent(listener -> listener.progressed(progress()));
    }

    private TransferProgress progress() {
        Duration elapsed = Duration.ofNanos(options.time().nanos() - start);
        double seconds = Math.max(elapsed.toNanos(), 1) / 1e9;
        return new TransferProgress(bytes, total, parts, elapsed, (long) ((bytes - before) / seconds));
    }
}
