package io.github.flarebind.core.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/** One HTTP response. Its body is in memory, or an open stream that whoever holds the response closes. */
public final class TransportResponse implements AutoCloseable {
    private final int status;
    private final Headers headers;
    private final InputStream body;
    private final OptionalLong length;

    private TransportResponse(int status, Headers headers, InputStream body, OptionalLong length) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.length = length;
    }

    /** Returns a response whose body is in memory. */
    public static TransportResponse of(int status, Headers headers, byte[] body) {
        return new TransportResponse(status, headers, new ByteArrayInputStream(body), OptionalLong.of(body.length));
    }

    /** Returns a response whose body is still to be read from {@code body}; its length is what Content-Length says. */
    public static TransportResponse of(int status, Headers headers, InputStream body) {
        return new TransportResponse(status, headers, body, announced(headers));
    }

    private static OptionalLong announced(Headers headers) {
        String length = headers.first("content-length").orElse("");
        return length.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(length)) : OptionalLong.empty();
    }

    /** The same response, its body read through {@code other}, which has as many bytes. */
    public TransportResponse with(InputStream other) {
        return new TransportResponse(status, headers, other, length);
    }

    /** The same response with every header of {@code later} in place of its own of the same name. */
    public TransportResponse with(Headers later) {
        return new TransportResponse(status, headers.with(later), body, length);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The response headers. */
    public Headers headers() {
        return headers;
    }

    /** The body, to be read once. */
    public InputStream body() {
        return body;
    }

    /** How many bytes the body has in all, where that is known before it is read. */
    public OptionalLong length() {
        return length;
    }

    /** Gives the connection back; a body not read to its end is abandoned. */
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the response body could not be closed", e);
        }
    }

    @Override
    public String toString() {
        return "TransportResponse{status=" + status + ", headers=" + headers + '}';
    }
}
