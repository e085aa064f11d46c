package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.rest.KvRoutes.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.kv.internal.KvLimits;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.testing.engine.KvDraft;
import io.github.flarebind.testing.engine.KvEngine;
import io.github.flarebind.testing.engine.KvExpiry;
import io.github.flarebind.testing.engine.KvStore;
import io.github.flarebind.testing.engine.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Many of a namespace's keys written or deleted by one request. */
final class KvBulkRoutes {
    private static final int INVALID_BODY = 10012;

    private final KvEngine engine;

    private KvBulkRoutes(KvEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, KvEngine engine) {
        KvBulkRoutes routes = new KvBulkRoutes(engine);
        router.on("PUT", BASE + "/{ns}/bulk", KvOperation.BULK_PUT, routes::put);
        router.on("POST", BASE + "/{ns}/bulk/delete", KvOperation.BULK_DELETE, routes::delete);
        router.on(
                "DELETE",
                BASE + "/{ns}/bulk",
                KvOperation.BULK_DELETE,
                routes::delete); // the older way, which wrangler still goes
    }

    private TransportResponse put(RestCall call) {
        KvStore store = engine.get(call.path("ns"));
        List<KvDraft> drafts = items(call).map(KvBulkRoutes::draft).toList();
        List<String> left = store.putAll(drafts);
        return Envelopes.ok(
                KvJson.outcome(drafts.stream().map(KvDraft::key).distinct().count(), left));
    }

    private TransportResponse delete(RestCall call) {
        KvStore store = engine.get(call.path("ns"));
        List<String> keys = items(call).map(KvBulkRoutes::key).toList();
        List<String> left = store.deleteAll(keys);
        return Envelopes.ok(KvJson.outcome(keys.stream().distinct().count(), left));
    }

    private static Stream<JsonNode> items(RestCall call) {
        if (call.body().length > KvLimits.BULK_BYTES) {
            throw new ServiceException(
                    ServiceException.Kind.TOO_LARGE,
                    INVALID_BODY,
                    "request of " + call.body().length + " bytes exceeds limit of " + KvLimits.BULK_BYTES + ".");
        }
        JsonNode items = call.json();
        if (!items.isArray()) {
            throw invalid("the request body is not a JSON array");
        }
        if (items.size() > KvLimits.BULK_PAIRS) {
            throw invalid(items.size() + " keys exceed limit of " + KvLimits.BULK_PAIRS + '.');
        }
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static String key(JsonNode item) {
        if (!item.isTextual()) {
            throw invalid("a key is not a string");
        }
        return item.textValue();
    }

    private static KvDraft draft(JsonNode json) {
        KnownFields item = KnownFields.of(
                json, INVALID_BODY, "key", "value", "base64", "metadata", "expiration", "expiration_ttl");
        String key = item.text("key").orElseThrow(() -> invalid("key is required"));
        String value = item.text("value").orElseThrow(() -> invalid("value is required"));
        return new KvDraft(
                key,
                item.flag("base64") ? decoded(key, value) : value.getBytes(StandardCharsets.UTF_8),
                item.present("metadata").map(JsonNode::toString),
                new KvExpiry(item.number("expiration"), item.number("expiration_ttl")));
    }

    private static byte[] decoded(String key, String value) {
        Optional<byte[]> bytes = decoded(value.replaceAll("[\r\n]", ""));
        return bytes.orElseThrow(() -> invalid("bulk put: 'could not base64 decode value for key: \"" + key + "\"'"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            // Java passes over missing padding, the service does not
            return base64.length() % 4 == 0 ? Optional.of(Base64.getDecoder().decode(base64)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ServiceException invalid(String message) {
        return KvJson.refused(INVALID_BODY, message);
    }
}
