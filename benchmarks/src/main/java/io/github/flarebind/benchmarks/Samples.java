package io.github.flarebind.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long something took, each time.
 *
 * @param what what it was
 * @param nanos the times in nanoseconds, the shortest first
 */
record Samples(String what, long[] nanos) {
    static Samples of(String what, int times, Work work) throws IOException, InterruptedException {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return new Samples(what, nanos);
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "| %s (%d) | %.2f ms | %.2f ms | %.2f ms |%n",
                what,
                nanos.length,
                millis(nanos.length / 2),
                millis(0),
                millis(nanos.length - 1));
    }

    private double millis(int index) {
        return nanos[index] / 1e6;
    }

    /** What is measured. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }
}
