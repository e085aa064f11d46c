package io.github.flarebind.testing.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Bytes that arrived in one piece, in memory or in a file of their own, gone when the last who holds them lets go. */
abstract class R2Blob {
    private final AtomicInteger holders = new AtomicInteger(1);
    private final long length;

    private R2Blob(long length) {
        this.length = length;
    }

    static R2Blob of(byte[] bytes) {
        return new InMemory(bytes);
    }

    static R2Blob of(Path file, long length) {
        return new InFile(file, length);
    }

    final long length() {
        return length;
    }

    final void retain() {
        holders.incrementAndGet();
    }

    final void release() {
        if (holders.decrementAndGet() == 0) {
            delete();
        }
    }

    /** The bytes from {@code offset} to the end. */
    abstract InputStream open(long offset) throws IOException;

    abstract void delete();

    private static final class InMemory extends R2Blob {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            super(bytes.length);
            this.bytes = bytes;
        }

        @Override
        InputStream open(long offset) {
            return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
        }

        @Override
        void delete() {
            // it goes with the last reference
        }
    }

    private static final class InFile extends R2Blob {
        private final Path file;

        InFile(Path file, long length) {
            super(length);
            this.file = file;
        }

        @Override
        InputStream open(long offset) throws IOException {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(offset); // of a file it seeks
            return in;
        }

        @Override
        void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("the file of an R2 object cannot be deleted", e);
            }
        }
    }
}
