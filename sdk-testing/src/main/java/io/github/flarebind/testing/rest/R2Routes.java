package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.NOT_FOUND;
import static io.github.flarebind.testing.rest.R2BucketRoutes.JURISDICTION;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.testing.door.Incoming;
import io.github.flarebind.testing.engine.R2Attributes;
import io.github.flarebind.testing.engine.R2Engine;
import io.github.flarebind.testing.engine.R2Intake;
import io.github.flarebind.testing.engine.R2Page;
import io.github.flarebind.testing.engine.R2Precondition;
import io.github.flarebind.testing.engine.R2Reading;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Selection;
import io.github.flarebind.testing.engine.R2Span;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** R2's objects over REST. */
final class R2Routes {
    private static final String OBJECTS = R2BucketRoutes.BASE + "/{bucket}/objects";
    private static final String OBJECT = OBJECTS + "/{key+}"; // wrangler leaves the slashes of a key as they are
    private static final String CATALOG = "cf-r2-data-catalog-check"; // no bucket here has one, so it always passes
    private static final int OBJECT_NOT_FOUND = 10007;

    private final R2Engine engine;

    private R2Routes(R2Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, R2Engine engine) {
        R2BucketRoutes.add(router, engine);
        R2Routes routes = new R2Routes(engine);
        router.on("GET", OBJECTS, R2Operation.LIST, routes::list)
                .query("prefix", "delimiter", "per_page", "cursor", "start_after")
                .headers(JURISDICTION);
        router.on("GET", OBJECT, R2Operation.GET, routes::get)
                .headers(JURISDICTION, "if-none-match", "if-modified-since");
        router.on("PUT", OBJECT, R2Operation.PUT, routes::put).headers(JURISDICTION, "cf-r2-storage-class", CATALOG);
        router.on("DELETE", OBJECT, R2Operation.DELETE, routes::delete).headers(JURISDICTION, CATALOG);
    }

    private R2Store store(RestCall call) {
        return R2BucketRoutes.buckets(engine, call).get(call.path("bucket"));
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

    private TransportResponse get(RestCall call) throws IOException {
        R2Precondition condition = ConditionHeaders.of(call.headers(), "");
        R2Reading reading = store(call)
                .read(call.path("key"), Optional.empty())
                .orElseThrow(
                        () -> new ServiceException(NOT_FOUND, OBJECT_NOT_FOUND, "The specified key does not exist."));
        R2Record found = reading.found();
        Headers headers = R2Headers.of(found);
        if (!condition.holds(found)) {
            reading.close();
            return TransportResponse.of(304, headers, new byte[0]);
        }
        return TransportResponse.of(
                200,
                headers.with("Content-Length", Long.toString(found.size())),
                reading.open(R2Span.all(found.size())));
    }

    private TransportResponse put(RestCall call) throws IOException {
        Incoming content = call.content();
        if (content.length() > R2Limits.REST_OBJECT_BYTES) {
            throw R2Intake.tooLarge();
        }
        R2Attributes attributes = new R2Attributes(
                R2Headers.metadata(call.headers()),
                Map.of(),
                call.headers().first("cf-r2-storage-class"),
                Optional.empty());
        R2Intake intake = new R2Intake(content.stream(), OptionalLong.of(content.length()), List.of());
        return Envelopes.ok(R2Json.stored(store(call).put(call.path("key"), attributes, intake)));
    }

    private TransportResponse delete(RestCall call) {
        store(call).delete(call.path("key"));
        return Envelopes.ok(Envelopes.object().put("key", call.path("key")));
    }
}
