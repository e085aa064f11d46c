package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.testing.engine.R2Engine;
import io.github.flarebind.testing.engine.R2Page;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Selection;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.engine.ServiceException;

/** R2's objects over REST. */
final class R2Routes {
    private static final String OBJECTS = R2BucketRoutes.BASE + "/{bucket}/objects";
    private static final String OBJECT = OBJECTS + "/{key+}"; // wrangler leaves the slashes of a key as they are
    private static final int OBJECT_NOT_FOUND = 10007;
    private static final int TOO_LARGE = 100100;

    private final R2Engine engine;

    private R2Routes(R2Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, R2Engine engine) {
        R2BucketRoutes.add(router, engine);
        R2Routes routes = new R2Routes(engine);
        router.on("GET", OBJECTS, routes::list).query("prefix", "delimiter", "per_page", "cursor", "start_after");
        router.on("GET", OBJECT, routes::get);
        router.on("PUT", OBJECT, routes::put).headers("cf-r2-storage-class");
        router.on("DELETE", OBJECT, routes::delete);
    }

    private R2Store store(RestCall call) {
        return engine.get(call.path("bucket"));
    }

    private TransportResponse list(RestCall call) {
        long limit = call.number("per_page").orElse((long) R2Limits.MAX_LIST);
        R2Selection selection = new R2Selection(
                call.parameter("prefix").orElse(""),
                call.parameter("delimiter").orElse(""),
                limit,
                call.parameter("cursor"),
                call.parameter("start_after"));
        R2Page page = store(call).list(selection);
        ArrayNode result = Envelopes.array();
        page.objects().forEach(found -> result.add(R2Json.listed(found)));
        return Envelopes.ok(result, info(page, limit));
    }

    private static ObjectNode info(R2Page page, long limit) {
        ObjectNode info = Envelopes.object()
                .put("is_truncated", page.cursor().isPresent())
                .put("per_page", limit);
        page.cursor().ifPresent(cursor -> info.put("cursor", cursor));
        page.prefixes().forEach(info.putArray("delimited")::add);
        return info;
    }

    private TransportResponse get(RestCall call) {
        R2Record found = store(call)
                .get(call.path("key"))
                .orElseThrow(
                        () -> new ServiceException(NOT_FOUND, OBJECT_NOT_FOUND, "The specified key does not exist."));
        return TransportResponse.of(200, R2Headers.of(found), found.bytes());
    }

    private TransportResponse put(RestCall call) {
        if (call.body().length > R2Limits.REST_OBJECT_BYTES) {
            throw new ServiceException(
                    INVALID, TOO_LARGE, "Your proposed upload exceeds the maximum allowed object size.");
        }
        R2Record stored = store(call)
                .put(
                        call.path("key"),
                        call.body(),
                        R2Headers.metadata(call.headers()),
                        call.headers().first("cf-r2-storage-class"));
        return Envelopes.ok(R2Json.stored(stored));
    }

    private TransportResponse delete(RestCall call) {
        store(call).delete(call.path("key"));
        return Envelopes.ok(Envelopes.object().put("key", call.path("key")));
    }
}
