package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import java.util.UUID;

/** The form of a put with metadata: the one way that REST takes metadata. */
record MetadataForm(String boundary, Body value, Body metadata) {
    static MetadataForm of(Body value, Body metadata) {
        // a random boundary: no value can contain it but by chance of 1 in 2^122
        return new MetadataForm("flarebind-" + UUID.randomUUID(), value, metadata);
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    Body body() {
        return Body.concat(
                text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"value\"\r\n\r\n"),
                value,
                text("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json\r\n\r\n"),
                metadata,
                text("\r\n--" + boundary + "--\r\n"));
    }

    private static Body text(String text) {
        return Body.of(text);
    }
}
