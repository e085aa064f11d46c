package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Store;

/** Buckets and objects as JSON. */
final class R2Json {
    private R2Json() {}

    static ObjectNode bucket(R2Store store) {
        return Envelopes.object()
                .put("name", store.name())
                .put("creation_date", store.created().toString())
                .put("storage_class", store.storageClass());
    }

    static ObjectNode listed(R2Record found) {
        ObjectNode listed = Envelopes.object()
                .put("key", found.key())
                .put("size", found.bytes().length)
                .put("etag", found.etag())
                .put("last_modified", found.uploaded().toString())
                .put("storage_class", found.storageClass())
                .put("ssec", false);
        listed.set("http_metadata", metadata(found.http()));
        listed.putObject("custom_metadata");
        return listed;
    }

    private static ObjectNode metadata(R2HttpMetadata http) {
        ObjectNode metadata = Envelopes.object();
        http.contentType().ifPresent(value -> metadata.put("contentType", value));
        http.contentLanguage().ifPresent(value -> metadata.put("contentLanguage", value));
        http.contentDisposition().ifPresent(value -> metadata.put("contentDisposition", value));
        http.contentEncoding().ifPresent(value -> metadata.put("contentEncoding", value));
        http.cacheControl().ifPresent(value -> metadata.put("cacheControl", value));
        http.cacheExpiry().ifPresent(value -> metadata.put("cacheExpiry", value.toString()));
        return metadata;
    }

    static ObjectNode stored(R2Record stored) {
        return Envelopes.object()
                .put("key", stored.key())
                .put("etag", stored.etag())
                .put("size", Integer.toString(stored.bytes().length)) // text in Cloudflare's own SDK
                .put("version", stored.version())
                .put("uploaded", stored.uploaded().toString())
                .put("storage_class", stored.storageClass());
    }
}
