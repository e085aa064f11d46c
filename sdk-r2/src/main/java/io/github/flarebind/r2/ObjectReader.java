package io.github.flarebind.r2;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.HttpDate;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an object from the ways in which answers tell of one. */
final class ObjectReader {
    private ObjectReader() {}

    /** As an element of a listing. */
    static R2Object listed(WireObject told) throws IOException {
        Optional<JsonNode> http = told.present("http_metadata");
        return new R2Object(
                told.text("key"),
                told.optionalText("version"),
                told.number("size"),
                told.text("etag"),
                told.moment("last_modified"),
                http.isPresent() ? metadata(new WireObject(http.get())) : R2HttpMetadata.none(),
                texts(told.present("custom_metadata")),
                storageClass(told),
                R2Checksums.ofEtag(told.text("etag")),
                Optional.empty(),
                Optional.empty());
    }

    private static R2HttpMetadata metadata(WireObject told) throws IOException {
        boolean expires = told.present("cacheExpiry").isPresent();
        return R2HttpMetadata.builder()
                .contentType(told.optionalText("contentType"))
                .contentLanguage(told.optionalText("contentLanguage"))
                .contentDisposition(told.optionalText("contentDisposition"))
                .contentEncoding(told.optionalText("contentEncoding"))
                .cacheControl(told.optionalText("cacheControl"))
                .cacheExpiry(expires ? Optional.of(told.moment("cacheExpiry")) : Optional.empty())
                .build();
    }

    private static Map<String, String> texts(Optional<JsonNode> told) {
        Map<String, String> texts = new HashMap<>();
        told.ifPresent(map -> map.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText())));
        return texts;
    }

    /** As the answer to a put of {@code sent}, which came at {@code now}. */
    static R2Object stored(WireObject told, R2HttpMetadata sent, Instant now) throws IOException {
        return new R2Object(
                told.text("key"),
                told.optionalText("version"),
                told.number("size"),
                told.text("etag"),
                told.present("uploaded").isPresent() ? told.moment("uploaded") : now,
                sent,
                Map.of(),
                storageClass(told),
                R2Checksums.ofEtag(told.text("etag")),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<R2StorageClass> storageClass(WireObject told) {
        return told.optionalText("storage_class")
                .filter(name -> !name.isEmpty())
                .map(R2StorageClass::new);
    }

    /** As the headers of a get of {@code key}, or of a head over S3. */
    static R2Object fetched(String key, Headers told) throws IOException {
        String etag = etag(told);
        Optional<ContentRange> some = ContentRange.of(told);
        return new R2Object(
                key,
                Optional.empty(),
                some.isPresent() ? some.get().size() : size(told),
                etag,
                told.first("last-modified").flatMap(HttpDate::parse).orElseThrow(() -> missing("Last-Modified")),
                R2HttpMetadata.builder()
                        .contentType(told.first("content-type"))
                        .contentLanguage(told.first("content-language"))
                        .contentDisposition(told.first("content-disposition"))
                        .contentEncoding(told.first("content-encoding"))
                        .cacheControl(told.first("cache-control"))
                        .cacheExpiry(told.first("expires").flatMap(HttpDate::parse))
                        .build(),
                S3Headers.customMetadata(told),
                S3Headers.storageClass(told),
                S3Headers.checksums(told, etag),
                some.map(ContentRange::range),
                R2CustomerKey.md5In(told));
    }

    /** The ETag of an answer, without its quotes. */
    static String etag(Headers told) throws IOException {
        return Etag.plain(told.first("etag").orElseThrow(() -> missing("ETag")));
    }

    private static long size(Headers told) throws IOException {
        String length = told.first("content-length").orElse("-1");
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            throw new IOException("the header Content-Length is not a number", e);
        }
    }

    private static IOException missing(String header) {
        return new IOException("the header " + header + " is missing or unreadable");
    }
}
