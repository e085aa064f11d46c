package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.r2.internal.HttpDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Conditions as headers of HTTP, whose dates have whole seconds. */
final class ConditionHeaders {
    private ConditionHeaders() {}

    /** Those on the object that the call is about. */
    static Map<String, String> of(R2Conditions conditions) {
        return of("", conditions);
    }

    /** Those on the object that is copied. */
    static Map<String, String> ofSource(R2Conditions conditions) {
        return of("x-amz-copy-source-", conditions);
    }

    private static Map<String, String> of(String prefix, R2Conditions conditions) {
        requireNonNull(conditions, "conditions is null; call the method that takes none");
        Map<String, String> headers = new LinkedHashMap<>();
        conditions.etagMatches().ifPresent(etag -> headers.put(prefix + "If-Match", R2Rules.etag("etagMatches", etag)));
        conditions
                .etagDoesNotMatch()
                .ifPresent(etag -> headers.put(prefix + "If-None-Match", R2Rules.etag("etagDoesNotMatch", etag)));
        conditions
                .uploadedAfter()
                .ifPresent(moment -> headers.put(
                        prefix + "If-Modified-Since", HttpDate.format(R2Rules.date("uploadedAfter", moment))));
        conditions
                .uploadedBefore()
                .ifPresent(moment -> headers.put(
                        prefix + "If-Unmodified-Since", HttpDate.format(R2Rules.date("uploadedBefore", moment))));
        return headers;
    }
}
