package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Some of a file's bytes, read anew whenever they are sent; it knows their MD5 once they were read to the end. */
final class FilePart {
    private final Path file;
    private final long offset;
    private final long length;
    private volatile String md5 = "";

    FilePart(Path file, long offset, long length) {
        this.file = file;
        this.offset = offset;
        this.length = length;
    }

    Body body() {
        return Body.stream(this::open, length);
    }

    /** The MD5 of what was sent last. */
    String md5() {
        return md5;
    }

    private InputStream open() throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new Bounded(Channels.newInputStream(channel.position(offset)));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private final class Bounded extends FilterInputStream {
        private final MessageDigest digest = Md5.begin();
        private long left = length;

        Bounded(InputStream in) {
            super(in);
            told();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int at, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(buffer, at, (int) Math.min(most, left));
            if (read > 0) {
                digest.update(buffer, at, read);
                left -= read;
                told();
            }
            return read;
        }

        private void told() {
            if (left == 0) {
                md5 = Md5.hex(digest);
            }
        }
    }
}
