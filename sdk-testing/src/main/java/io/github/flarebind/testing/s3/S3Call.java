package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.testing.door.Incoming;
import io.github.flarebind.testing.engine.R2Engine;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, taken apart.
 *
 * @param method the HTTP method
 * @param uri the address as it was sent
 * @param jurisdiction whose endpoint it came to
 * @param bucket the bucket; empty for all of them
 * @param key the object's key; empty for the bucket itself
 * @param query the query parameters, decoded
 * @param headers the headers
 * @param content the body
 */
record S3Call(
        String method,
        URI uri,
        String jurisdiction,
        String bucket,
        String key,
        Map<String, String> query,
        Headers headers,
        Incoming content) {
    static S3Call of(TransportRequest request) {
        String[] parts = request.uri().getRawPath().split("/", 4);
        return new S3Call(
                request.method(),
                request.uri(),
                parts[1].contains("-") ? parts[1].substring(parts[1].indexOf('-') + 1) : R2Engine.ANYWHERE,
                ApiPath.decode(parts.length > 2 ? parts[2] : ""),
                ApiPath.decode(parts.length > 3 ? parts[3] : ""),
                query(request.uri().getRawQuery()),
                request.headers(),
                Incoming.of(request));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            String[] parts = pair.replace("+", "%20").split("=", 2);
            query.put(ApiPath.decode(parts[0]), parts.length == 2 ? ApiPath.decode(parts[1]) : "");
        }
        return query;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    boolean has(String name) {
        return query.containsKey(name);
    }

    Optional<String> header(String name) {
        return headers.first(name);
    }

    /** The whole body, for documents. */
    byte[] document() {
        return content.bytes();
    }
}
