package io.github.flarebind.r2.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * By what a file is known to be the same still.
 *
 * @param size its bytes
 * @param modified when it was written, in milliseconds since 1970
 */
record FileStamp(long size, long modified) {
    static FileStamp of(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("not a readable file: " + file);
        }
        try {
            return new FileStamp(
                    Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
