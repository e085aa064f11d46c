package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.OneByte;
import io.github.flarebind.r2.internal.Md5;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/** A part of a stream, in memory until it is released: an idle connection holds what went over it, and so would hold the bytes. */
final class StreamPart implements AutoCloseable {
    private static final byte[] RELEASED = {};

    private final int number;
    private final int length;
    private volatile byte[] bytes;

    /** The first {@code length} of these bytes, which are not copied. */
    StreamPart(int number, byte[] bytes, int length) {
        this.number = number;
        this.bytes = bytes;
        this.length = length;
    }

    int number() {
        return number;
    }

    int length() {
        return length;
    }

    Body body() {
        return Body.stream(Reading::new, length);
    }

    String md5() {
        MessageDigest digest = Md5.begin();
        digest.update(bytes, 0, length);
        return Md5.hex(digest);
    }

    /** Releases the bytes; who reads on meets their end. */
    @Override
    public void close() {
        bytes = RELEASED;
    }

    private final class Reading extends InputStream {
        private int at;

        @Override
        public int read() throws IOException {
            return OneByte.of(this);
        }

        @Override
        public int read(byte[] buffer, int offset, int most) {
            Objects.checkFromIndexSize(offset, most, buffer.length);
            byte[] source = bytes;
            int read = Math.min(most, Math.min(length, source.length) - at);
            if (read <= 0) {
                return most == 0 ? 0 : -1;
            }
            System.arraycopy(source, at, buffer, offset, read);
            at += read;
            return read;
        }
    }
}
