package io.github.flarebind.d1;

import io.github.flarebind.core.Body;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * SQL to import, which is read twice: for its hash, and to be sent. A stream that is read once is kept in a file meanwhile.
 *
 * @param body the SQL
 * @param md5 its MD5, in lower-case hex
 * @param kept the temporary file, if there is one
 */
record HashedSql(Body body, String md5, Optional<Path> kept) implements AutoCloseable {
    static HashedSql of(Body sql) {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(sql.open(), digest)) {
            // opened, a stream that is read once says so
            Optional<Path> kept = sql.replayable() ? Optional.empty() : Optional.of(temporary());
            copy(in, kept);
            return new HashedSql(
                    kept.map(Body::file).orElse(sql), HexFormat.of().formatHex(digest.digest()), kept);
        } catch (IOException e) {
            throw new UncheckedIOException("the SQL to import cannot be read, or not be kept in a temporary file", e);
        }
    }

    private static void copy(InputStream in, Optional<Path> kept) throws IOException {
        try (OutputStream copy = kept.isEmpty() ? OutputStream.nullOutputStream() : written(kept.get())) {
            in.transferTo(copy);
        } catch (IOException | RuntimeException e) {
            kept.ifPresent(HashedSql::delete);
            throw e;
        }
    }

    private static Path temporary() throws IOException {
        return Files.createTempFile("flarebind-", ".sql");
    }

    private static OutputStream written(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static void delete(Path file) {
        file.toFile().delete();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    @Override
    public void close() {
        kept.ifPresent(HashedSql::delete);
    }
}
