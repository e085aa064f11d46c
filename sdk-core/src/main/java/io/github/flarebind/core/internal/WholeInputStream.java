package io.github.flarebind.core.internal;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells an object that is cut short from one that ends: not every transport holds an answer to its length. */
final class WholeInputStream extends FilterInputStream {
    private final long size;
    private long read;

    /** {@code size} is what the answer declared, or less than 0 where it did not. */
    WholeInputStream(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        advance(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int n = in.read(buffer, offset, count);
        advance(n);
        return n;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        read += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void advance(int n) throws EOFException {
        if (n > 0) {
            read += n;
        } else if (n < 0 && read < size) {
            throw new EOFException("it ended after " + read + " bytes of " + size);
        }
    }
}
