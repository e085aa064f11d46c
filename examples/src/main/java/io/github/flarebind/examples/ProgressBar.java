package io.github.flarebind.examples;

import io.github.flarebind.r2.transfer.TransferListener;
import io.github.flarebind.r2.transfer.TransferProgress;
import java.io.PrintStream;

/**
 * A bar on the console that grows with a transfer: {@code TransferOptions.builder().onProgress(new ProgressBar(System.out))}.
 * Closing it ends its line.
 */
final class ProgressBar implements TransferListener, AutoCloseable {
    private static final int WIDTH = 30;
    private static final double MEBIBYTE = 1 << 20;

    private final PrintStream out;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void progressed(TransferProgress progress) {
        out.print('\r' + line(progress));
        out.flush();
    }

    @Override
    public void close() {
        out.println();
    }

    /** As it stands now; without a length there is nothing to fill. */
    static String line(TransferProgress progress) {
        double arrived = progress.bytes() / MEBIBYTE;
        double speed = progress.bytesPerSecond() / MEBIBYTE;
        String bar = progress.total().isPresent()
                ? bar(progress.bytes(), progress.total().getAsLong())
                : "";
        return "%s%.1f MiB, %d parts, %.1f MiB/s".formatted(bar, arrived, progress.parts(), speed);
    }

    private static String bar(long bytes, long total) {
        int full = total == 0 ? WIDTH : (int) (WIDTH * bytes / total);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] ";
    }
}
