package io.github.flarebind.testing.s3;

import io.github.flarebind.core.transport.Headers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Headers of an answer that the request itself chooses, mostly by a signed address. S3 documents them; nothing says that R2
 * does not have them, and clients that others made offer them.
 */
final class S3Overrides {
    private static final String PREFIX = "response-";
    private static final List<String> HEADERS = List.of(
            "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Type", "Expires");

    private S3Overrides() {}

    /** The parameters that choose them, and one more. */
    static String[] and(String other) {
        return Stream.concat(Stream.of(other), HEADERS.stream().map(S3Overrides::parameter))
                .toArray(String[]::new);
    }

    static Headers of(S3Call call) {
        Headers chosen = Headers.empty();
        for (String header : HEADERS) {
            String value = call.parameter(parameter(header)).orElse("");
            chosen = value.isEmpty() ? chosen : chosen.with(header, value);
        }
        return chosen;
    }

    private static String parameter(String header) {
        return PREFIX + header.toLowerCase(Locale.ROOT);
    }
}
