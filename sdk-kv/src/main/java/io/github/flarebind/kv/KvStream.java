package io.github.flarebind.kv;

import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.StreamedBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A value whose bytes come from the network as they are read.
 *
 * <pre>{@code
 * try (KvStream logo = kv.getStream("logo.png").orElseThrow()) {
 *     logo.stream().transferTo(out);
 * }
 * }</pre>
 *
 * <p>It holds a connection until it is read to its end or closed, so close it. It can be read once; {@link #text()},
 * {@link #bytes()} and {@link #json(Class)} close it.
 */
public final class KvStream implements AutoCloseable {
    private final StreamedBody body;
    private final Optional<Instant> expiration;

    KvStream(StreamedBody body, Optional<Instant> expiration) {
        this.body = body;
        this.expiration = expiration;
    }

    /** How many bytes the value has; empty where the answer did not tell. */
    public OptionalLong length() {
        return body.length();
    }

    /** When the key expires, to the second; empty when it does not. */
    public Optional<Instant> expiration() {
        return expiration;
    }

    /**
     * The value as text, bytes that are no UTF-8 replaced by U+FFFD.
     *
     * @throws IllegalStateException when the value was read or closed before
     * @throws TransportException when the connection is lost meanwhile; a new get may be tried
     */
    public String text() {
        return body.text();
    }

    /**
     * The whole value, in memory.
     *
     * @throws IllegalStateException when the value was read or closed before
     * @throws TransportException when the connection is lost meanwhile; a new get may be tried
     */
    public byte[] bytes() {
        return body.bytes();
    }

    /**
     * The value read as JSON by the client's codec.
     *
     * @throws IllegalStateException when the value was read or closed before
     * @throws IllegalArgumentException when it is not JSON of this type
     */
    public <T> T json(Class<T> type) {
        return json(TypeRef.of(type));
    }

    /**
     * The value read as JSON by the client's codec.
     *
     * @throws IllegalStateException when the value was read or closed before
     * @throws IllegalArgumentException when it is not JSON of this type
     */
    public <T> T json(TypeRef<T> type) {
        return body.json(type);
    }

    /**
     * The bytes as they come; closing the stream closes this value. It ends with an {@link IOException} when the connection
     * is lost.
     *
     * @throws IllegalStateException when the value was read or closed before
     */
    public InputStream stream() {
        return body.stream();
    }

    /** Gives the connection back. What is not read yet is abandoned. */
    @Override
    public void close() {
        body.close();
    }

    /** Tells what became of it, never the value. */
    @Override
    public String toString() {
        return "KvStream{" + body + '}';
    }
}
