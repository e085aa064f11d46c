package io.github.flarebind.testing.operations;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.s3.S3Door;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;

/** What becomes of one attempt between the client and the service. */
@FunctionalInterface
interface Fate {
    /** Answers in place of {@code service}, or lets it answer. */
    TransportResponse meet(TransportRequest request, Transport service) throws IOException, InterruptedException;

    /** No fault: the service answers. */
    static Fate ok() {
        return (request, service) -> service.send(request);
    }

    /** The service did nothing and answers with this status. */
    static Fate status(int status) {
        return refusal(status, 0, Headers.empty());
    }

    /** The service did nothing and answers with this status and code. */
    static Fate status(int status, int code) {
        return refusal(status, code, Headers.empty());
    }

    /** The service asks to come back after so many seconds. */
    static Fate throttled(int seconds) {
        return refusal(429, 0, Headers.of("Retry-After", Integer.toString(seconds)));
    }

    private static Fate refusal(int status, int code, Headers headers) {
        byte[] envelope = ("{\"success\":false,\"errors\":[{\"code\":" + code
                        + ",\"message\":\"scripted\"}],\"messages\":[],\"result\":null}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] document =
                "<Error><Code>Scripted</Code><Message>scripted</Message></Error>".getBytes(StandardCharsets.UTF_8);
        return (request, service) ->
                TransportResponse.of(status, headers, S3Door.serves(request.uri()) ? document : envelope);
    }

    /** No connection was to be had. */
    static Fate unconnected() {
        return (request, service) -> {
            throw new ConnectException("Connection refused");
        };
    }

    /** The connection broke before the service had the request; the client cannot know. */
    static Fate reset() {
        return (request, service) -> {
            throw new IOException("Connection reset");
        };
    }

    /** The service did what was asked, and its answer was lost. */
    static Fate answerLost() {
        return (request, service) -> {
            service.send(request).close();
            throw new IOException("Connection reset");
        };
    }
}
