package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Span;
import java.util.Optional;

/** What a reader wants instead of all bytes: a range, or one of the parts that the object was uploaded in. */
@FunctionalInterface
interface S3Piece {
    /** The parameter that names a part. */
    String PART = "partNumber";

    R2Span in(R2Record found);

    static Optional<S3Piece> of(S3Call call) {
        Optional<S3Range> range = call.header("range").map(S3Range::of);
        if (!call.has(PART)) {
            return range.map(asked -> found -> asked.in(found.size()));
        }
        if (range.isPresent()) {
            throw new S3Refusal(
                    400, "InvalidRequest", "Cannot specify both Range header and partNumber query parameter");
        }
        int number = S3Uploads.partNumber(call);
        return Optional.of(found -> found.part(number)
                .orElseThrow(
                        () -> new S3Refusal(416, "InvalidPartNumber", "The requested partnumber is not satisfiable")));
    }

    /** How many parts there are, where a part is asked for. */
    static Headers told(S3Call call, R2Record found) {
        boolean inParts = found.etag().contains("-");
        return inParts && call.has(PART)
                ? Headers.of("x-amz-mp-parts-count", Integer.toString(found.parts()))
                : Headers.empty();
    }
}
