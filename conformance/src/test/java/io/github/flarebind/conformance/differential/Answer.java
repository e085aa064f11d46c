package io.github.flarebind.conformance.differential;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An answer as it came, and its fields by their paths. */
record Answer(int status, Map<String, String> headers, byte[] body) {
    /** The headers that say something of the answer; others are the connection's. */
    private static final Set<String> TELLING = Set.of(
            "content-type",
            "content-range",
            "content-encoding",
            "content-disposition",
            "content-language",
            "cache-control",
            "expires",
            "etag",
            "last-modified",
            "accept-ranges",
            "expiration",
            "location");

    private static final String LENGTH = "content-length";
    private static final int FIRST_ERROR = 400;

    static Answer of(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        if (!response.request().method().equals("HEAD") || response.statusCode() >= FIRST_ERROR) {
            headers.remove(LENGTH); // of a body that is compared anyway, or of an error's that a HEAD does not have
        }
        return new Answer(response.statusCode(), headers, response.body());
    }

    /** Status, headers and all of the body: JSON and XML by their paths, the bytes of any other. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("status", Integer.toString(status));
        headers.forEach((name, value) -> {
            if (TELLING.contains(name) || name.equals(LENGTH) || name.startsWith("x-amz-")) {
                fields.put("header." + name, value);
            }
        });
        fields.putAll(BodyFields.of(headers.getOrDefault("content-type", ""), body));
        return fields;
    }
}
