package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.rest.KvRoutes.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.kv.internal.KvLimits;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.testing.engine.KvEngine;
import io.github.flarebind.testing.engine.KvRecord;
import io.github.flarebind.testing.engine.KvStore;
import io.github.flarebind.testing.engine.ServiceException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Many of a namespace's keys read by one request. */
final class KvBulkGetRoute {
    private static final int INVALID_BODY = 10012;
    private static final int INVALID_REQUEST = 10029;
    private static final int TOO_LARGE = 10001;

    private final KvEngine engine;

    private KvBulkGetRoute(KvEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, KvEngine engine) {
        router.on("POST", BASE + "/{ns}/bulk/get", KvOperation.BULK_GET, new KvBulkGetRoute(engine)::get);
    }

    private TransportResponse get(RestCall call) {
        KvStore store = engine.get(call.path("ns"));
        KnownFields body = KnownFields.of(call, INVALID_BODY, "keys", "type", "withMetadata");
        String type = body.text("type").orElse("text");
        if (!List.of("text", "json").contains(type)) {
            throw invalid('"' + type + "\" is not a valid type. Use \"json\" or \"text\"");
        }
        ObjectNode values = Envelopes.object();
        long bytes = 0;
        for (String key : keys(body)) {
            Optional<KvRecord> found = store.get(key);
            values.set(
                    key,
                    found.map(entry -> entry(entry, type, body.flag("withMetadata")))
                            .orElse(null));
            bytes += found.map(entry -> entry.value().length).orElse(0);
        }
        if (bytes > KvLimits.VALUE_BYTES) {
            throw new ServiceException(
                    ServiceException.Kind.TOO_LARGE, TOO_LARGE, "Total size of request exceeds the limit of 25MB");
        }
        return Envelopes.ok(Envelopes.object().set("values", values));
    }

    private static Set<String> keys(KnownFields body) {
        List<JsonNode> keys = body.list("keys");
        if (keys.isEmpty()) {
            throw KvJson.refused(INVALID_REQUEST, "You must request a minimum of 1 key");
        }
        if (keys.size() > KvLimits.BULK_GET_KEYS) {
            throw invalid("You can request a maximum of " + KvLimits.BULK_GET_KEYS + " keys");
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode key : keys) {
            if (!key.isTextual()) {
                throw invalid("a key is not a string");
            }
            texts.add(key.textValue());
        }
        return texts;
    }

    private static JsonNode entry(KvRecord found, String type, boolean withMetadata) {
        JsonNode value = type.equals("json") ? KvJson.read(found.value(), no("json")) : text(found.value());
        if (!withMetadata) {
            return value;
        }
        ObjectNode entry = Envelopes.object();
        entry.set("value", value);
        entry.putNull("metadata");
        return KvJson.described(entry, found);
    }

    private static JsonNode text(byte[] value) {
        try {
            return TextNode.valueOf(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            throw no("text");
        }
    }

    private static ServiceException no(String type) {
        return KvJson.refused(
                INVALID_REQUEST, "At least one of the requested keys corresponds to a non-" + type + " value");
    }

    private static ServiceException invalid(String message) {
        return KvJson.refused(INVALID_BODY, message);
    }
}
