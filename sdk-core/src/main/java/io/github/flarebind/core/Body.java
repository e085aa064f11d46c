package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is sent: text, bytes, a file, a stream of known length, or a value written as JSON.
 *
 * <p>A body that can be opened again, {@link #replayable()}, may be sent again when a call is retried.
 */
public abstract sealed class Body permits BytesBody, SourceBody, ConcatBody, JsonBody, ProgressBody {
    /** What a body holds; queues tell their consumers. */
    public enum Kind {
        /** Text in UTF-8. */
        TEXT,
        /** Any bytes. */
        BYTES,
        /** A JSON document. */
        JSON
    }

    /** Opens a source of bytes; called once for each attempt to send it. */
    @FunctionalInterface
    public interface Source {
        /** Opens the source at its beginning. */
        InputStream open() throws IOException;
    }

    Body() {}

    /**
     * Text, sent as UTF-8.
     *
     * @throws IllegalArgumentException when {@code text} has an unpaired surrogate, which UTF-8 cannot carry
     */
    public static Body of(String text) {
        return new BytesBody(Kind.TEXT, Utf8.encode(requireNonNull(text, "the text of a body is null"), "the body"));
    }

    /** Bytes, copied. */
    public static Body of(byte[] bytes) {
        return new BytesBody(
                Kind.BYTES,
                requireNonNull(bytes, "the bytes of a body are null").clone());
    }

    /**
     * A file with the length it has now.
     *
     * @throws IllegalArgumentException when {@code file} is not a readable file
     */
    public static Body file(Path file) {
        requireNonNull(file, "the file of a body is null");
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("not a readable file: " + file);
        }
        return stream(() -> Files.newInputStream(file), file.toFile().length());
    }

    /**
     * A stream of {@code length} bytes, read once and closed; so a call with it is retried only while it is unread.
     *
     * @throws IllegalArgumentException when {@code length} is negative; or, while sending, when the stream ends
     *     before it or goes on after it
     */
    public static Body stream(InputStream in, long length) {
        return SourceBody.once(requireNonNull(in, "the stream of a body is null"), length);
    }

    /** A source of {@code length} bytes that is opened anew for each attempt. */
    public static Body stream(Source source, long length) {
        return SourceBody.of(requireNonNull(source, "the source of a body is null"), length);
    }

    /** Several bodies of known length, one after another. */
    public static Body concat(Body... parts) {
        return new ConcatBody(List.of(parts));
    }

    /** A value, written by the client's {@link JsonCodec} when the call is made. */
    public static Body json(Object value) {
        return new JsonBody(requireNonNull(value, "the value of a JSON body is null"));
    }

    /**
     * This body, telling {@code listener} how much of it was read for sending: after each 64 KiB at most, and at the end;
     * from zero again when it is sent again. It is told on the thread that calls; what it throws is logged and dropped.
     */
    public final Body onProgress(BodyProgress listener) {
        return new ProgressBody(this, requireNonNull(listener, "listener"));
    }

    /** What this body holds. */
    public abstract Kind kind();

    /** The length in bytes; empty only for JSON that is not yet written. */
    public abstract OptionalLong length();

    /** Whether {@link #open()} can be called now: always, but once for a stream that is read as it comes. */
    public abstract boolean replayable();

    /** Whether the bytes are in memory, so that reading them never waits for the caller's source. */
    public boolean inMemory() {
        return false;
    }

    /**
     * Opens the body for reading. Reading fails when the source does not have the declared length.
     *
     * @throws io.github.flarebind.core.error.BodySourceException when the caller's source fails, now or while read
     */
    public abstract InputStream open();

    /** This body with its JSON, if it is some, written by {@code codec}. */
    public Body resolve(JsonCodec codec) {
        return this;
    }
}
