package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.OneByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Bytes that come from the caller while they are sent. */
final class SourceBody extends Body {
    private static final String READ = "this stream was read already; use a Body.Source for a body that is reused";

    private final Source source;
    private final long length;
    private final BooleanSupplier replayable;

    private SourceBody(Source source, long length, BooleanSupplier replayable) {
        if (length < 0) {
            throw new IllegalArgumentException("a body's length is at least 0 bytes, not " + length);
        }
        this.source = source;
        this.length = length;
        this.replayable = replayable;
    }

    static SourceBody of(Source source, long length) {
        return new SourceBody(source, length, () -> true);
    }

    static SourceBody once(InputStream in, long length) {
        AtomicBoolean opened = new AtomicBoolean();
        return new SourceBody(() -> first(in, opened), length, () -> !opened.get());
    }

    private static InputStream first(InputStream in, AtomicBoolean opened) {
        if (opened.getAndSet(true)) {
            throw new IllegalStateException(READ);
        }
        return in;
    }

    @Override
    public Kind kind() {
        return Kind.BYTES;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(length);
    }

    @Override
    public boolean replayable() {
        return replayable.getAsBoolean();
    }

    @Override
    public InputStream open() {
        if (!replayable()) {
            throw new IllegalStateException(READ);
        }
        try {
            return new ExactLengthInputStream(requireNonNull(source.open(), "the source opened null"), length);
        } catch (IOException | RuntimeException e) {
            throw ExactLengthInputStream.failed(e);
        }
    }

    @Override
    public String toString() {
        return "BYTES body of " + length + " bytes";
    }
}

/** Holds a source to its declared length, and tells its failures from those of the network. */
final class ExactLengthInputStream extends InputStream {
    private final InputStream source;
    private final long length;
    private long read;

    ExactLengthInputStream(InputStream source, long length) {
        this.source = source;
        this.length = length;
    }

    static BodySourceException failed(Exception e) {
        return new BodySourceException("reading", "the request body", "the source failed: " + e, e);
    }

    @Override
    public int read() throws IOException {
        return OneByte.of(this);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) {
        int n = some(buffer, offset, count);
        if (n < 0) {
            ended();
        } else {
            advanced(n);
        }
        return n;
    }

    /** Whatever the caller's stream throws is its own failure. */
    private int some(byte[] buffer, int offset, int count) {
        try {
            return source.read(buffer, offset, count);
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    private void ended() {
        if (read < length) {
            throw new IllegalArgumentException(
                    "the body ended after " + read + " bytes, declared were " + length + "; nothing was stored");
        }
    }

    private void advanced(int n) {
        read += n;
        // the last bytes are given only once the source has ended there: sent, they would complete what is refused
        if (read > length || (n > 0 && read == length && some(new byte[1], 0, 1) >= 0)) {
            throw new IllegalArgumentException(
                    "the body goes on after the declared " + length + " bytes; nothing was stored");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (RuntimeException e) {
            throw new IOException("the source could not be closed", e);
        }
    }
}
