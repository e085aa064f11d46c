package io.github.flarebind.testing.door;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.OneByte;
import io.github.flarebind.core.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: read as it comes, or as a whole, and to its end in any case. A failure of the one who sends it is
 * his own, and no answer.
 */
public final class Incoming {
    static final String IN_CHUNKS = "flarebind-in-chunks";

    private final Optional<Body> body;
    private final boolean sized;
    private @Nullable InputStream stream;
    private byte @Nullable [] whole;
    private @Nullable RuntimeException failure;

    private Incoming(Optional<Body> body, boolean sized) {
        this.body = body;
        this.sized = sized;
    }

    /** The body of {@code request}, still unread. */
    public static Incoming of(TransportRequest request) {
        boolean chunks = request.headers().first(IN_CHUNKS).isPresent();
        return new Incoming(request.body(), request.body().isPresent() && !chunks);
    }

    /** Whether its length was told before it. */
    public boolean sized() {
        return sized;
    }

    /** How many bytes it has; none if there is no body. */
    public long length() {
        return body.map(Body::length).orElse(OptionalLong.of(0)).orElse(0);
    }

    /** The bytes as they come, to be read once. */
    public InputStream stream() {
        InputStream open = stream;
        if (open == null) {
            open = body.map(this::guarded).orElseGet(InputStream::nullInputStream);
            stream = open;
        }
        return open;
    }

    /** All bytes. */
    public byte[] bytes() {
        byte[] read = whole;
        if (read == null) {
            read = readAll();
            whole = read;
        }
        return read;
    }

    private byte[] readAll() {
        try {
            return stream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what was left unread: a client that is not heard out does not listen either. */
    public void drain() throws IOException {
        try (InputStream rest = stream()) {
            rest.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Throws again what the one who sends it has thrown while it was read. */
    public void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }

    private InputStream guarded(Body given) {
        InputStream source = opened(given);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return OneByte.of(this);
            }

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                try {
                    return source.read(buffer, offset, count);
                } catch (RuntimeException e) {
                    throw noted(e);
                }
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    private InputStream opened(Body given) {
        try {
            return given.open();
        } catch (RuntimeException e) {
            throw noted(e);
        }
    }

    private RuntimeException noted(RuntimeException thrown) {
        failure = thrown;
        return thrown;
    }
}
