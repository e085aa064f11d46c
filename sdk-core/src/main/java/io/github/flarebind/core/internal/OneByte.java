package io.github.flarebind.core.internal;

import java.io.IOException;
import java.io.InputStream;

/** A single byte of a stream that is made to be read in pieces. */
public final class OneByte {
    private OneByte() {}

    /** The next byte of {@code in} as a piece of one, or -1 at its end. */
    public static int of(InputStream in) throws IOException {
        byte[] one = new byte[1];
        return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
