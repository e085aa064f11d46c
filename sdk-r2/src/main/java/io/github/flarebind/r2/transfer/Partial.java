package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.internal.WholeFile;
import io.github.flarebind.r2.internal.Md5;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** The bytes of a download until all are there, in a file beside their place. Ranges may be written by several threads. */
final class Partial implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final boolean existed;
    private boolean kept;

    private Partial(Path file, FileChannel channel, boolean existed, boolean kept) {
        this.file = file;
        this.channel = channel;
        this.existed = existed;
        this.kept = kept;
    }

    /** The file beside {@code target}; one that is {@code kept} stays when the transfer fails, to be found by the next one. */
    static Partial beside(Path target, boolean kept) {
        try {
            Path file = kept ? kept(target) : WholeFile.beside(target);
            boolean existed = Files.exists(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new Partial(file, channel, existed, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write beside " + target, e);
        }
    }

    /** Where the bytes of a transfer that can be resumed are, until all are there. */
    static Path kept(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Whether an earlier transfer has left it. */
    boolean existed() {
        return existed;
    }

    /** Forgets what an earlier transfer has left. */
    void clear() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    void write(byte[] bytes, int length, long position) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        try {
            for (long at = position; buffer.hasRemaining(); ) {
                at += channel.write(buffer, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    String md5() {
        MessageDigest digest = Md5.begin();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return Md5.hex(digest);
    }

    /** What is here is of no use to another transfer. */
    void forget() {
        kept = false;
    }

    void moveTo(Path target) {
        try {
            channel.close();
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + target, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!kept) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + file, e);
        }
    }
}
