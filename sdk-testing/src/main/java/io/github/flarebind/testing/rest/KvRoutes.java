package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.kv.internal.KvLimits;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.testing.engine.KvDraft;
import io.github.flarebind.testing.engine.KvEngine;
import io.github.flarebind.testing.engine.KvExpiry;
import io.github.flarebind.testing.engine.KvPage;
import io.github.flarebind.testing.engine.KvRecord;
import io.github.flarebind.testing.engine.KvStore;
import io.github.flarebind.testing.engine.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** A namespace's keys over REST, one by one and as a list. */
final class KvRoutes {
    static final String BASE = "/storage/kv/namespaces";

    private static final int KEY_NOT_FOUND = 10009;
    private static final int INVALID_LIMIT = 10001;
    private static final int INVALID_METADATA = 10147;

    private final KvEngine engine;

    private KvRoutes(KvEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, KvEngine engine) {
        KvRoutes routes = new KvRoutes(engine);
        router.on("GET", BASE + "/{ns}/keys", KvOperation.LIST, routes::keys).query("prefix", "limit", "cursor");
        router.on("GET", BASE + "/{ns}/values/{key}", KvOperation.GET, routes::get);
        router.on("PUT", BASE + "/{ns}/values/{key}", KvOperation.PUT, routes::put)
                .query("expiration", "expiration_ttl");
        router.on("DELETE", BASE + "/{ns}/values/{key}", KvOperation.DELETE, routes::delete);
        router.on("GET", BASE + "/{ns}/metadata/{key}", KvOperation.GET_METADATA, routes::metadata);
    }

    private KvStore store(RestCall call) {
        return engine.get(call.path("ns"));
    }

    private TransportResponse get(RestCall call) {
        KvRecord found = found(call);
        Headers headers = Headers.of("Content-Type", "application/octet-stream")
                .with("Content-Length", Integer.toString(found.value().length));
        OptionalLong expiration = found.expiration();
        return TransportResponse.of(
                200,
                expiration.isEmpty() ? headers : headers.with("expiration", Long.toString(expiration.getAsLong())),
                found.value());
    }

    private TransportResponse metadata(RestCall call) {
        return found(call)
                .metadata()
                .map(json -> Envelopes.ok(KvJson.stored(json)))
                .orElseGet(Envelopes::done);
    }

    private KvRecord found(RestCall call) {
        return store(call)
                .get(call.path("key"))
                .orElseThrow(() ->
                        new ServiceException(ServiceException.Kind.NOT_FOUND, KEY_NOT_FOUND, "get: 'key not found'"));
    }

    private TransportResponse put(RestCall call) {
        KvExpiry expiry = new KvExpiry(seconds(call, "expiration"), seconds(call, "expiration_ttl"));
        Optional<MultipartForm> form = MultipartForm.of(call);
        byte[] value = form.map(parts -> parts.required("value")).orElse(call.body());
        Optional<String> metadata =
                form.flatMap(parts -> parts.part("metadata")).flatMap(KvRoutes::metadata);
        store(call).put(new KvDraft(call.path("key"), value, metadata, expiry));
        return Envelopes.done();
    }

    private static Optional<String> metadata(byte[] json) {
        boolean none = KvJson.read(json, KvJson.refused(INVALID_METADATA, "metadata must be valid json"))
                .isNull();
        return none ? Optional.empty() : Optional.of(new String(json, StandardCharsets.UTF_8));
    }

    private static OptionalLong seconds(RestCall call, String name) {
        return call.number(name).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private TransportResponse delete(RestCall call) {
        store(call).delete(call.path("key"));
        return Envelopes.done();
    }

    private TransportResponse keys(RestCall call) {
        KvPage page = store(call)
                .list(
                        call.parameter("prefix").orElse(""),
                        limit(call),
                        call.parameter("cursor").filter(cursor -> !cursor.isEmpty()));
        ArrayNode result = Envelopes.array();
        page.keys()
                .forEach(entry ->
                        result.add(KvJson.described(Envelopes.object().put("name", entry.getKey()), entry.getValue())));
        return Envelopes.ok(
                result,
                Envelopes.object()
                        .put("count", result.size())
                        .put("cursor", page.cursor().orElse("")));
    }

    private static int limit(RestCall call) {
        long limit = call.number("limit").orElse((long) KvLimits.MAX_LIST);
        if (limit > KvLimits.MAX_LIST) {
            throw invalidLimit(limit, "less than " + KvLimits.MAX_LIST);
        }
        if (limit < KvLimits.MIN_LIST) {
            throw invalidLimit(limit, "of at least " + KvLimits.MIN_LIST);
        }
        return (int) limit;
    }

    private static ServiceException invalidLimit(long limit, String bound) {
        return KvJson.refused(
                INVALID_LIMIT, "Invalid key_count_limit of " + limit + ". Please specify an integer " + bound + ".");
    }
}
