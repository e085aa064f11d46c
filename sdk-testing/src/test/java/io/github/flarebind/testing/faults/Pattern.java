package io.github.flarebind.testing.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;

/** Bytes that can be written and checked without being held: a period of prime length, so that no shift fits. */
final class Pattern {
    private static final int PERIOD = 65_521;
    private static final byte[] TWICE = new byte[2 * PERIOD];

    static {
        new Random(1).nextBytes(TWICE);
        System.arraycopy(TWICE, 0, TWICE, PERIOD, PERIOD);
    }

    private Pattern() {}

    static void write(OutputStream out, long length) throws IOException {
        for (long at = 0; at < length; at += PERIOD) {
            out.write(TWICE, 0, (int) Math.min(PERIOD, length - at));
        }
    }

    /** Reads the bytes from {@code from} to {@code to} and fails at the first that is not the pattern's. */
    static void check(InputStream in, long from, long to) throws IOException {
        byte[] buffer = new byte[PERIOD];
        for (long at = from; at < to; ) {
            int n = in.read(buffer, 0, (int) Math.min(PERIOD, to - at));
            if (n < 0) {
                throw new EOFException("it ended after " + at + " bytes");
            }
            int shift = (int) (at % PERIOD);
            if (!Arrays.equals(buffer, 0, n, TWICE, shift, shift + n)) {
                throw new IOException("other bytes from " + at + " on");
            }
            at += n;
        }
    }
}
