package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Store;

/** Buckets and objects as JSON. */
final class R2Json {
    private R2Json() {}

    static ObjectNode bucket(R2Store store) {
        return listed(store)
                .put("location", store.location())
                .put("storage_class", store.storageClass())
                .put("jurisdiction", store.jurisdiction());
    }

    /** A listing of buckets tells no more of each. */
    static ObjectNode listed(R2Store store) {
        return Envelopes.object()
                .put("name", store.name())
                .put("creation_date", store.created().toString());
    }

    static ObjectNode listed(R2Record found) {
        ObjectNode listed = Envelopes.object()
                .put("key", found.key())
                .put("size", found.size())
                .put("etag", found.etag())
                .put("last_modified", found.uploaded().toString())
                .put("storage_class", found.storageClass())
                .put("ssec", found.attributes().customerKey().isPresent());
        listed.set("http_metadata", metadata(found.http()));
        ObjectNode custom = listed.putObject("custom_metadata");
        found.attributes().custom().forEach(custom::put);
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
                .put("size", Long.toString(stored.size())) // text in Cloudflare's own SDK
                .put("version", stored.version())
                .put("uploaded", stored.uploaded().toString())
                .put("storage_class", stored.storageClass());
    }
}
