package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;

/** A file that is there whole or not at all: it is written beside its place, and moved there at the end. */
public final class WholeFile {
    private static final int CHUNK = 64 * 1024;

    private WholeFile() {}

    /**
     * Refuses a place where no file can be; a link gives the place that it leads to.
     *
     * @throws IllegalArgumentException when its folder is not there, or what stands in its place is no file
     */
    public static Path checked(Path target) {
        Path file = followed(requireNonNull(target, "the file is null"));
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw new IllegalArgumentException("a file cannot be written to '" + target + "': its folder is not there");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("a file cannot be written to '" + target + "': there is something else,"
                    + (Files.isDirectory(file) ? " a folder" : " such as a device"));
        }
        return file;
    }

    private static Path followed(Path target) {
        try {
            return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        } catch (IOException e) {
            throw unwritten(target, e);
        }
    }

    /**
     * Copies {@code in} to {@code target}, and tells {@code progress} the bytes so far; returns how many there were.
     *
     * @throws IOException when {@code in} cannot be read
     * @throws UncheckedIOException when the file cannot be written
     */
    public static long write(Path target, InputStream in, LongConsumer progress) throws IOException {
        Path beside = beside(target);
        try {
            long bytes = copy(in, beside, progress);
            move(beside, target);
            return bytes;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A new file beside {@code target}, with the mode of that, or of any new file; another name than anybody has there. */
    public static Path beside(Path target) {
        String unique = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        Path file = target.resolveSibling(target.getFileName() + "." + unique + ".part");
        try {
            PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            return old != null && Files.exists(target)
                    ? create(file, old.readAttributes().permissions())
                    : Files.createFile(file);
        } catch (IOException e) {
            throw unwritten(target, e);
        }
    }

    private static Path create(Path file, Set<PosixFilePermission> mode) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(mode)); // never readable by more
        return Files.setPosixFilePermissions(file, mode); // what the process takes from new files included
    }

    private static long copy(InputStream in, Path file, LongConsumer progress) throws IOException {
        try (OutputStream out = open(file)) {
            byte[] chunk = new byte[CHUNK];
            long bytes = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                write(out, chunk, read, file);
                bytes += read;
                progress.accept(bytes);
            }
            return bytes;
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    private static void write(OutputStream out, byte[] chunk, int length, Path file) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritten(to, e);
        }
    }

    private static UncheckedIOException unwritten(Path file, IOException cause) {
        return new UncheckedIOException("could not write " + file, cause);
    }
}
