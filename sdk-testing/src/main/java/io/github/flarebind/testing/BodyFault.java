package io.github.flarebind.testing;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.CutStream;
import io.github.flarebind.testing.door.DrippingStream;
import io.github.flarebind.testing.door.FlippedStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** An answer whose body does not come as it left. */
final class BodyFault extends Fault {
    private final Spoiling spoiling;

    private BodyFault(String name, Spoiling spoiling) {
        super(name);
        this.spoiling = spoiling;
    }

    static Fault truncated() {
        return new BodyFault("truncated body", (incident, answer, length) -> {
            if (length == 0) {
                answer.close();
                throw new EOFException("the connection ended without an answer");
            }
            return sized(answer, length, new CutStream(answer.body(), length / 2));
        });
    }

    static Fault corrupted() {
        return new BodyFault(
                "wrong checksum",
                (incident, answer, length) -> length == 0
                        ? otherEtag(answer)
                        : sized(answer, length, new FlippedStream(answer.body(), length / 2)));
    }

    static Fault dripping() {
        return new BodyFault(
                "slow body",
                (incident, answer, length) -> length == 0
                        ? answer
                        : sized(
                                answer,
                                length,
                                new DrippingStream(answer.body(), incident.time(), incident.patience())));
    }

    /** The length is told beforehand, so that whoever counts notices. */
    private static TransportResponse sized(TransportResponse answer, long length, InputStream body) {
        Headers headers = answer.headers().with("Content-Length", Long.toString(length));
        return TransportResponse.of(answer.status(), headers, body);
    }

    private static TransportResponse otherEtag(TransportResponse answer) {
        return answer.headers()
                .first("etag")
                .map(etag ->
                        answer.with(Headers.of("ETag", etag.replaceFirst("\\w", etag.contains("\"0") ? "1" : "0"))))
                .orElse(answer);
    }

    @Override
    TransportResponse befall(Incident incident) throws IOException {
        TransportResponse answer = measured(incident.visit().answer());
        boolean bare = incident.request().method().equals("HEAD");
        return incident.handedOver(
                spoiling.of(incident, answer, bare ? 0 : answer.length().orElse(0)));
    }

    /** The answer with its length known: where nothing tells it the body is small, and read. */
    private static TransportResponse measured(TransportResponse answer) throws IOException {
        if (answer.length().isPresent()) {
            return answer;
        }
        try (answer) {
            return TransportResponse.of(
                    answer.status(), answer.headers(), answer.body().readAllBytes());
        }
    }

    /** What becomes of an answer of this length. */
    private interface Spoiling {
        TransportResponse of(Incident incident, TransportResponse answer, long length) throws IOException;
    }
}
