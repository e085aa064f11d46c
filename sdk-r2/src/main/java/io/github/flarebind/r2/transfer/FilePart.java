package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.OneByte;
import io.github.flarebind.r2.internal.Md5;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * Some of a file's bytes, which are never in memory as a whole.
 *
 * @param file the file
 * @param offset where they begin
 * @param length how many they are
 */
record FilePart(Path file, long offset, long length) {
    /** The bytes, read anew whenever they are sent. */
    Body body() {
        return Body.stream(this::open, length);
    }

    /** Their MD5, in hexadecimal. */
    String md5() {
        MessageDigest digest = Md5.begin();
        try (InputStream in = new DigestInputStream(open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return Md5.hex(digest);
    }

    private InputStream open() throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new Bounded(Channels.newInputStream(channel.position(offset)), length);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            return OneByte.of(this);
        }

        @Override
        public int read(byte[] buffer, int at, int most) throws IOException {
            int read = left == 0 ? -1 : in.read(buffer, at, (int) Math.min(most, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
