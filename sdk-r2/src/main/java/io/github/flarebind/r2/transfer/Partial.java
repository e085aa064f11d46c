package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.internal.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** The bytes of a download until all are there, in a file beside their place. Ranges may be written by several threads. */
final class Partial implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private boolean kept;

    private Partial(Path file, boolean kept) {
        this.file = file;
        this.kept = kept;
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private UncheckedIOException unwritten(IOException cause) {
        return new UncheckedIOException("could not write " + file, cause);
    }

    /** A new file beside {@code target}; one that is {@code kept} stays when the transfer fails, to be found by the next one. */
    static Partial begin(Path target, boolean kept) {
        return new Partial(WholeFile.beside(target), kept);
    }

    /** What an earlier transfer has left. */
    static Partial again(Path left) {
        return new Partial(left, true);
    }

    /** The file of this name beside {@code target}, where it can be one of ours; else it is an {@link IllegalArgumentException}. */
    static Path left(Path target, String name) {
        if (!name.matches(Pattern.quote(target.getFileName() + ".") + "[0-9a-z]+\\.part")) {
            throw new IllegalArgumentException("not a part of " + target);
        }
        return target.resolveSibling(name);
    }

    /** Forgets what an earlier transfer has left. */
    static void delete(Path left) {
        try {
            Files.deleteIfExists(left);
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + left, e);
        }
    }

    Path file() {
        return file;
    }

    void write(byte[] bytes, int length, long position) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        try {
            for (long at = position; buffer.hasRemaining(); ) {
                at += channel.write(buffer, at);
            }
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** Sees to it that all that was written is there after a crash of the machine too. */
    void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** What is here is of no use to another transfer. */
    void forget() {
        kept = false;
    }

    void moveTo(Path target) {
        force();
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
        } catch (IOException e) {
            throw unwritten(e);
        }
        if (!kept) {
            delete(file);
        }
    }
}
