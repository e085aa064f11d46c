package io.github.flarebind.r2;

import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.StreamedBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * An object with its bytes, which come from the network as they are read.
 *
 * <pre>{@code
 * try (R2ObjectBody logo = bucket.get("logo.png").orElseThrow()) {
 *     logo.stream().transferTo(out);
 * }
 * }</pre>
 *
 * <p>It holds a connection until it is read to its end or closed, so close it. It can be read once; {@link #text()},
 * {@link #bytes()}, {@link #json(Class)} and {@link #writeTo} close it.
 */
public final class R2ObjectBody implements AutoCloseable {
    private final R2Object object;
    private final StreamedBody body;

    R2ObjectBody(R2Object object, StreamedBody body) {
        this.object = object;
        this.body = body;
    }

    /** What R2 told of the object. */
    public R2Object object() {
        return object;
    }

    /**
     * The bytes as text, those that are no UTF-8 replaced by U+FFFD.
     *
     * @throws IllegalStateException when the body was read or closed before
     * @throws TransportException when the connection is lost meanwhile; a new get may be tried
     */
    public String text() {
        return body.text();
    }

    /**
     * All bytes, in memory.
     *
     * @throws IllegalStateException when the body was read or closed before
     * @throws TransportException when the connection is lost meanwhile; a new get may be tried
     */
    public byte[] bytes() {
        return body.bytes();
    }

    /**
     * The bytes read as JSON by the client's codec.
     *
     * @throws IllegalStateException when the body was read or closed before
     * @throws IllegalArgumentException when they are not JSON of this type
     */
    public <T> T json(Class<T> type) {
        return json(TypeRef.of(type));
    }

    /**
     * The bytes read as JSON by the client's codec.
     *
     * @throws IllegalStateException when the body was read or closed before
     * @throws IllegalArgumentException when they are not JSON of this type
     */
    public <T> T json(TypeRef<T> type) {
        return body.json(type);
    }

    /**
     * All bytes in a file, in place of what it had; it is there whole or not at all. Closes the body.
     *
     * @return how many bytes there were
     * @throws IllegalArgumentException when no file can be there
     * @throws java.io.UncheckedIOException when it cannot be written
     * @throws IllegalStateException when the body was read or closed before
     * @throws TransportException when the connection is lost meanwhile; a new get may be tried
     */
    public long writeTo(Path file) {
        return body.writeTo(file);
    }

    /**
     * The bytes as they come; closing the stream closes this body. It ends with an {@link IOException} when the
     * connection is lost.
     *
     * @throws IllegalStateException when the body was read or closed before
     */
    public InputStream stream() {
        return body.stream();
    }

    /** Gives the connection back. What is not read yet is abandoned. */
    @Override
    public void close() {
        body.close();
    }

    @Override
    public String toString() {
        return "R2ObjectBody{" + object + ", " + body + '}';
    }
}
