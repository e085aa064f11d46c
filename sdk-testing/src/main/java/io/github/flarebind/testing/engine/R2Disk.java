package io.github.flarebind.testing.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where objects' bytes are: in memory up to a size, beyond it each in a temporary file. */
final class R2Disk {
    /** How many bytes are still kept in memory. */
    static final int IN_MEMORY = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final AtomicReference<@Nullable Path> folder = new AtomicReference<>();

    /** Takes {@code in} to its end, and tells {@code digests} what it reads. */
    R2Blob take(InputStream in, R2Digests digests) throws IOException {
        byte[] first = in.readNBytes(IN_MEMORY + 1);
        digests.update(first, first.length);
        return first.length <= IN_MEMORY ? R2Blob.of(first) : spill(first, in, digests);
    }

    private R2Blob spill(byte[] first, InputStream in, R2Digests digests) throws IOException {
        Path file = Files.createTempFile(folder(), "object", "");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(first);
            long length = first.length;
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digests.update(buffer, n);
                out.write(buffer, 0, n);
                length += n;
            }
            return R2Blob.of(file, length);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Path folder() throws IOException {
        Path there = folder.get();
        if (there != null) {
            return there;
        }
        Path made = Files.createTempDirectory("flarebind-r2-");
        if (folder.compareAndSet(null, made)) {
            return made;
        }
        Files.delete(made);
        return folder();
    }

    /** The files that there are. */
    List<Path> files() {
        Path there = folder.get();
        if (there == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(there)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of R2's objects cannot be read", e);
        }
    }

    /** Deletes everything, what is being read included. */
    void clear() {
        Path there = folder.getAndSet(null);
        if (there == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(there)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of R2's objects cannot be deleted", e);
        }
    }
}
