package io.github.flarebind.testing.engine;

import io.github.flarebind.core.internal.OneByte;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Reads some of the bytes that lie in several blobs, with one of them open at a time. */
final class R2SpanStream extends InputStream {
    private final Iterator<R2Blob> blobs;
    private InputStream current = InputStream.nullInputStream();
    private long skip;
    private long left;

    R2SpanStream(List<R2Blob> blobs, R2Span span) {
        this.blobs = blobs.iterator();
        this.skip = span.offset();
        this.left = span.length();
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = current.read(buffer, offset, (int) Math.min(count, left));
        while (n < 0) {
            next();
            n = current.read(buffer, offset, (int) Math.min(count, left));
        }
        left -= n;
        return n;
    }

    private void next() throws IOException {
        current.close();
        while (blobs.hasNext()) {
            R2Blob blob = blobs.next();
            if (blob.length() > skip) {
                current = blob.open(skip);
                skip = 0;
                return;
            }
            skip -= blob.length();
        }
        throw new EOFException("the object has fewer bytes than were told");
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
