package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.R2Attributes;
import io.github.flarebind.testing.engine.R2Precondition;
import io.github.flarebind.testing.engine.R2Reading;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Span;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.rest.ConditionHeaders;
import java.io.IOException;
import java.util.Optional;

/** Objects, one by one. */
final class S3Objects {
    private static final String CREATE_BUCKET = "cf-create-bucket-if-missing";
    private static final byte[] NOTHING = {};

    private S3Objects() {}

    static TransportResponse get(S3Call call, S3Access access) throws IOException {
        Optional<S3Piece> piece = S3Piece.of(call);
        R2Precondition condition = ConditionHeaders.of(call.headers(), "");
        R2Reading reading = access.reading(call)
                .read(call.key(), S3CustomerKey.of(call, ""))
                .orElseThrow(S3Refusal::noSuchKey);
        boolean handedOver = false;
        try {
            R2Record found = reading.found();
            if (!condition.holds(found)) {
                return unmet(call, condition, found);
            }
            R2Span span = span(piece, found);
            TransportResponse answer =
                    TransportResponse.of(status(piece), told(call, found, piece), reading.open(span));
            handedOver = true;
            return answer;
        } finally {
            if (!handedOver) {
                reading.close();
            }
        }
    }

    static TransportResponse head(S3Call call, S3Access access) {
        Optional<S3Piece> piece = S3Piece.of(call);
        R2Precondition condition = ConditionHeaders.of(call.headers(), "");
        R2Record found = access.reading(call)
                .head(call.key(), S3CustomerKey.of(call, ""))
                .orElseThrow(S3Refusal::noSuchKey);
        return condition.holds(found)
                ? TransportResponse.of(status(piece), told(call, found, piece), NOTHING)
                : unmet(call, condition, found);
    }

    private static TransportResponse unmet(S3Call call, R2Precondition condition, R2Record found) {
        if (!condition.wanted(found)) {
            throw S3Refusal.preconditionFailed();
        }
        return TransportResponse.of(304, S3Attributes.told(call, found), NOTHING);
    }

    private static int status(Optional<S3Piece> piece) {
        return piece.isPresent() ? 206 : 200;
    }

    private static R2Span span(Optional<S3Piece> piece, R2Record found) {
        return piece.map(asked -> asked.in(found)).orElseGet(() -> R2Span.all(found.size()));
    }

    private static Headers told(S3Call call, R2Record found, Optional<S3Piece> piece) {
        R2Span span = span(piece, found);
        Headers headers = S3Attributes.told(call, found)
                .with("Content-Length", Long.toString(span.length()))
                .with(S3Piece.told(call, found))
                .with(S3Overrides.of(call));
        return piece.isEmpty() || span.length() == 0
                ? headers
                : headers.with(
                        "Content-Range",
                        "bytes " + span.offset() + '-' + (span.offset() + span.length() - 1) + '/' + found.size());
    }

    static TransportResponse put(S3Call call, S3Access access) throws IOException {
        if (call.header(CREATE_BUCKET).filter("true"::equals).isPresent()) {
            access.managing(call).named(call.bucket());
        }
        R2Store store = access.writing(call);
        R2Attributes attributes = S3Attributes.of(call);
        R2Precondition condition = ConditionHeaders.of(call.headers(), "");
        R2Record stored = store.put(call.key(), attributes, S3Checksums.intake(call), condition)
                .orElseThrow(S3Refusal::preconditionFailed);
        return TransportResponse.of(200, written(stored.etag(), attributes), NOTHING);
    }

    static Headers written(String etag, R2Attributes attributes) {
        return Headers.of("ETag", '"' + etag + '"').with(S3CustomerKey.told(attributes));
    }

    static TransportResponse delete(S3Call call, S3Access access) {
        access.writing(call).delete(call.key());
        return TransportResponse.of(204, Headers.empty(), NOTHING);
    }
}
