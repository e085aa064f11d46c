package io.github.flarebind.r2;

import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

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
 * {@link #bytes()} and {@link #json(Class)} close it.
 */
public final class R2ObjectBody implements AutoCloseable {
    private enum State {
        UNREAD,
        READ,
        CLOSED
    }

    private final R2Object object;
    private final TransportResponse response;
    private final JsonCodec codec;
    private final String resource;
    private final AtomicReference<State> state = new AtomicReference<>(State.UNREAD);

    R2ObjectBody(R2Object object, TransportResponse response, JsonCodec codec, String resource) {
        this.object = object;
        this.response = response;
        this.codec = codec;
        this.resource = resource;
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
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * All bytes, in memory.
     *
     * @throws IllegalStateException when the body was read or closed before
     * @throws TransportException when the connection is lost meanwhile; a new get may be tried
     */
    public byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            String why = "the body was cut short: " + e.getMessage();
            throw new TransportException(R2Operation.GET.title(), resource, why, e);
        }
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
        return codec.read(bytes(), type);
    }

    /**
     * The bytes as they come; closing the stream closes this body. It ends with an {@link IOException} when the
     * connection is lost.
     *
     * @throws IllegalStateException when the body was read or closed before
     */
    public InputStream stream() {
        if (!state.compareAndSet(State.UNREAD, State.READ)) {
            throw new IllegalStateException("the body of " + resource
                    + (state.get() == State.CLOSED ? " is closed" : " was read already")
                    + "; it can be read once: get the object again");
        }
        return new WholeInputStream(response.body(), object.size());
    }

    /** Gives the connection back. What is not read yet is abandoned. */
    @Override
    public void close() {
        state.set(State.CLOSED);
        response.close();
    }

    @Override
    public String toString() {
        return "R2ObjectBody{" + object + ", " + state.get() + '}';
    }
}
