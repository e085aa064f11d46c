package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.internal.HttpDate;
import io.github.flarebind.testing.engine.R2Record;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An object's headers, as a put brings them and a get gives them. */
public final class R2Headers {
    private R2Headers() {}

    /** What the headers of a put say of the object. */
    public static R2HttpMetadata metadata(Headers given) {
        return R2HttpMetadata.builder()
                .contentType(given.first("content-type"))
                .contentLanguage(given.first("content-language"))
                .contentDisposition(given.first("content-disposition"))
                .contentEncoding(given.first("content-encoding"))
                .cacheControl(given.first("cache-control"))
                .cacheExpiry(given.first("expires").flatMap(HttpDate::parse))
                .build();
    }

    /** The headers of an answer that tells of the object, but those of its bytes. */
    public static Headers of(R2Record found) {
        R2HttpMetadata http = found.http();
        Map<String, List<String>> headers = new TreeMap<>();
        set(headers, "Content-Type", http.contentType().or(() -> Optional.of("application/octet-stream")));
        set(headers, "Content-Language", http.contentLanguage());
        set(headers, "Content-Disposition", http.contentDisposition());
        set(headers, "Content-Encoding", http.contentEncoding());
        set(headers, "Cache-Control", http.cacheControl());
        set(headers, "Expires", http.cacheExpiry().map(HttpDate::format));
        set(headers, "ETag", Optional.of('"' + found.etag() + '"'));
        set(headers, "Last-Modified", Optional.of(HttpDate.format(found.uploaded())));
        return Headers.of(headers);
    }

    private static void set(Map<String, List<String>> headers, String name, Optional<String> value) {
        value.ifPresent(text -> headers.put(name, List.of(text)));
    }
}
