package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.kv.internal.KvLimits;
import io.github.flarebind.testing.engine.KvEngine;
import io.github.flarebind.testing.engine.KvExpiry;
import io.github.flarebind.testing.engine.KvPage;
import io.github.flarebind.testing.engine.KvRecord;
import io.github.flarebind.testing.engine.KvStore;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** KV over REST. */
final class KvRoutes {
    private static final String BASE = "/storage/kv/namespaces";
    private static final int KEY_NOT_FOUND = 10009;
    private static final int INVALID_BODY = 10012;
    private static final int NO_KEYS = 10029;
    private static final int INVALID_LIMIT = 10001;

    private final KvEngine engine;

    private KvRoutes(KvEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, KvEngine engine) {
        KvRoutes routes = new KvRoutes(engine);
        router.on("POST", BASE, routes::create);
        router.on("GET", BASE, routes::namespaces).query("page", "per_page");
        router.on("DELETE", BASE + "/{ns}", routes::drop);
        router.on("GET", BASE + "/{ns}/keys", routes::keys).query("prefix", "limit", "cursor");
        router.on("GET", BASE + "/{ns}/values/{key}", routes::get);
        router.on("PUT", BASE + "/{ns}/values/{key}", routes::put).query("expiration", "expiration_ttl");
        router.on("DELETE", BASE + "/{ns}/values/{key}", routes::delete);
        router.on("POST", BASE + "/{ns}/bulk/get", routes::bulkGet);
    }

    private TransportResponse create(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "title");
        return Envelopes.ok(info(engine.create(body.text("title").orElse(""))));
    }

    private TransportResponse namespaces(RestCall call) {
        NumberedPage page = NumberedPage.of(call, 20);
        List<KvStore> all = engine.list();
        ArrayNode result = Envelopes.array();
        page.cut(all).forEach(store -> result.add(info(store)));
        return Envelopes.ok(result, page.info(result.size(), all.size()));
    }

    private static ObjectNode info(KvStore store) {
        return Envelopes.object()
                .put("id", store.id())
                .put("title", store.title())
                .put("supports_url_encoding", true);
    }

    private TransportResponse drop(RestCall call) {
        engine.delete(call.path("ns"));
        return Envelopes.done();
    }

    private KvStore store(RestCall call) {
        return engine.get(call.path("ns"));
    }

    private TransportResponse get(RestCall call) {
        KvRecord found = store(call)
                .get(call.path("key"))
                .orElseThrow(() ->
                        new ServiceException(ServiceException.Kind.NOT_FOUND, KEY_NOT_FOUND, "get: 'key not found'"));
        Headers headers = Headers.of("Content-Type", "application/octet-stream");
        OptionalLong expiration = found.expiration();
        return TransportResponse.of(
                200,
                expiration.isEmpty() ? headers : headers.with("expiration", Long.toString(expiration.getAsLong())),
                found.value());
    }

    private TransportResponse put(RestCall call) {
        KvExpiry expiry = new KvExpiry(seconds(call, "expiration"), seconds(call, "expiration_ttl"));
        Optional<MultipartForm> form = MultipartForm.of(call);
        byte[] value = form.map(parts -> parts.required("value")).orElse(call.body());
        Optional<String> metadata = form.flatMap(parts -> parts.part("metadata"))
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .filter(json -> !json.equals("null"));
        metadata.ifPresent(KvRoutes::checkJson);
        store(call).put(call.path("key"), value, metadata, expiry);
        return Envelopes.done();
    }

    private static OptionalLong seconds(RestCall call, String name) {
        return call.number(name).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static void checkJson(String metadata) {
        json(metadata.getBytes(StandardCharsets.UTF_8), "the metadata is not JSON");
    }

    private TransportResponse delete(RestCall call) {
        store(call).delete(call.path("key"));
        return Envelopes.done();
    }

    private TransportResponse keys(RestCall call) {
        long limit = call.number("limit").orElse((long) KvLimits.MAX_LIST);
        if (limit < KvLimits.MIN_LIST || limit > KvLimits.MAX_LIST) {
            throw new ServiceException(
                    INVALID,
                    INVALID_LIMIT,
                    "Invalid key_count_limit of " + limit + ". Please specify an integer less than 1000.");
        }
        KvPage page = store(call)
                .list(
                        call.parameter("prefix").orElse(""),
                        (int) limit,
                        call.parameter("cursor").filter(cursor -> !cursor.isEmpty()));
        ArrayNode result = Envelopes.array();
        page.keys()
                .forEach(entry ->
                        result.add(described(Envelopes.object().put("name", entry.getKey()), entry.getValue())));
        return Envelopes.ok(
                result,
                Envelopes.object()
                        .put("count", result.size())
                        .put("cursor", page.cursor().orElse("")));
    }

    private static ObjectNode described(ObjectNode key, KvRecord entry) {
        entry.expiration().ifPresent(seconds -> key.put("expiration", seconds));
        entry.metadata()
                .ifPresent(json -> key.set("metadata", json(json.getBytes(StandardCharsets.UTF_8), "metadata")));
        return key;
    }

    private TransportResponse bulkGet(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "keys", "type", "withMetadata");
        JsonNode keys = body.json().path("keys");
        if (!keys.isArray() || keys.isEmpty()) {
            throw new ServiceException(INVALID, NO_KEYS, "You must request a minimum of 1 key");
        }
        if (keys.size() > KvLimits.BULK_GET_KEYS) {
            throw new ServiceException(INVALID, INVALID_BODY, "You can request a maximum of 100 keys");
        }
        ObjectNode values = Envelopes.object();
        for (JsonNode key : keys) {
            values.set(key.asText(), value(store(call).get(key.asText()), body));
        }
        return Envelopes.ok(Envelopes.object().set("values", values));
    }

    private static JsonNode value(Optional<KvRecord> found, KnownFields body) {
        if (found.isEmpty()) {
            return Envelopes.object().nullNode();
        }
        JsonNode value = value(found.get().value(), body.text("type").orElse("text"));
        if (!body.flag("withMetadata")) {
            return value;
        }
        ObjectNode entry = Envelopes.object();
        entry.set("value", value);
        entry.putNull("metadata");
        return described(entry, found.get());
    }

    private static JsonNode value(byte[] value, String type) {
        return switch (type) {
            case "text" -> Envelopes.object().textNode(new String(value, StandardCharsets.UTF_8));
            case "json" -> json(value, "At least one of the requested keys corresponds to a non-json value");
            default ->
                throw new ServiceException(
                        INVALID, INVALID_BODY, '"' + type + "\" is not a valid type. Use \"json\" or \"text\"");
        };
    }

    private static JsonNode json(byte[] text, String refusal) {
        try {
            return WireJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new ServiceException(INVALID, INVALID_BODY, refusal);
        }
    }
}
