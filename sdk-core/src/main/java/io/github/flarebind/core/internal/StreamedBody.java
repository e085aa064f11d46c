package io.github.flarebind.core.internal;

import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** The body of a streamed answer, which can be read once and is closed by whoever has it. */
public final class StreamedBody implements AutoCloseable {
    private enum State {
        UNREAD,
        READ,
        CLOSED
    }

    private final TransportResponse response;
    private final JsonCodec codec;
    private final Operation operation;
    private final String resource;
    private final AtomicReference<State> state = new AtomicReference<>(State.UNREAD);

    /** The body of {@code response}, read as JSON by {@code codec}; operation and resource are for messages. */
    public StreamedBody(TransportResponse response, JsonCodec codec, Operation operation, String resource) {
        this.response = response;
        this.codec = codec;
        this.operation = operation;
        this.resource = resource;
    }

    /** Bytes in all, where the answer told. */
    public OptionalLong length() {
        return response.length();
    }

    /** All bytes as text, those that are no UTF-8 replaced by U+FFFD. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** All bytes. */
    public byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw cutShort(e);
        }
    }

    /** All bytes read as JSON. */
    public <T> T json(TypeRef<T> type) {
        return codec.read(bytes(), type);
    }

    /** All bytes in a file, which is there whole or not at all; returns how many. */
    public long writeTo(Path target) {
        try (InputStream in = stream()) {
            return WholeFile.write(WholeFile.checked(target), in, unused -> {});
        } catch (IOException e) {
            throw cutShort(e);
        }
    }

    private TransportException cutShort(IOException e) {
        return new TransportException(operation.title(), resource, "the body was cut short: " + e.getMessage(), e);
    }

    /** The bytes as they come. */
    public InputStream stream() {
        if (!state.compareAndSet(State.UNREAD, State.READ)) {
            throw new IllegalStateException("the body of " + resource
                    + (state.get() == State.CLOSED ? " is closed" : " was read already")
                    + "; it can be read once: get it again");
        }
        return new WholeInputStream(response.body(), response.length().orElse(-1));
    }

    @Override
    public void close() {
        state.set(State.CLOSED);
        response.close();
    }

    /** What became of it. */
    @Override
    public String toString() {
        return String.valueOf(state.get());
    }
}
