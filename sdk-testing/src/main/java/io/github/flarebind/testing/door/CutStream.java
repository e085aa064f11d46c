package io.github.flarebind.testing.door;

import io.github.flarebind.core.internal.OneByte;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of another stream, behind which the connection ends. */
public final class CutStream extends FilterInputStream {
    private long left;

    public CutStream(InputStream whole, long length) {
        super(whole);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (left == 0) {
            throw new EOFException("the connection ended within the body");
        }
        int n = super.read(buffer, offset, (int) Math.min(count, left));
        left -= Math.max(n, 0);
        return n;
    }

    /** None behind the cut, so that what came before it is not held back. */
    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }
}
