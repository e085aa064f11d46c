package io.github.flarebind.testing.door;

import io.github.flarebind.core.internal.OneByte;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Another stream with one bit of one byte changed. */
public final class FlippedStream extends FilterInputStream {
    private long before;

    /** Changes the byte behind the first {@code before}. */
    public FlippedStream(InputStream whole, long before) {
        super(whole);
        this.before = before;
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int n = super.read(buffer, offset, count);
        if (before >= 0 && before < n) {
            buffer[offset + (int) before] ^= 1;
        }
        before -= Math.max(n, 0);
        return n;
    }
}
