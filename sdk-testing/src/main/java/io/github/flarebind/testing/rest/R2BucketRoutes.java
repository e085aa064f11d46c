package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.testing.engine.R2Engine;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.List;

/** R2's buckets over REST. */
final class R2BucketRoutes {
    static final String BASE = "/r2/buckets";

    private static final long PER_PAGE = 20;
    private static final int INVALID_ARGUMENT = 10029;

    private final R2Engine engine;

    private R2BucketRoutes(R2Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, R2Engine engine) {
        R2BucketRoutes routes = new R2BucketRoutes(engine);
        router.on("POST", BASE, routes::create);
        router.on("GET", BASE, routes::list).query("per_page", "cursor");
        router.on("GET", BASE + "/{bucket}", routes::get);
        router.on("DELETE", BASE + "/{bucket}", routes::drop);
    }

    private TransportResponse create(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_ARGUMENT, "name", "storageClass");
        String storageClass = body.text("storageClass").orElse(R2Engine.STANDARD);
        return Envelopes.ok(R2Json.bucket(engine.create(body.text("name").orElse(""), storageClass)));
    }

    private TransportResponse list(RestCall call) {
        long perPage = call.number("per_page").orElse(PER_PAGE);
        if (perPage < 1 || perPage > R2Limits.MAX_LIST) {
            throw new ServiceException(INVALID, INVALID_ARGUMENT, "per_page is 1 to 1000, not " + perPage);
        }
        // the cursor is the last name of the page before: names are all that buckets are ordered by
        List<R2Store> rest = engine.list(call.parameter("cursor").orElse(""));
        ArrayNode buckets = Envelopes.array();
        rest.stream().limit(perPage).forEach(store -> buckets.add(R2Json.bucket(store)));
        ObjectNode info = Envelopes.object().put("per_page", perPage);
        if (rest.size() > perPage) {
            info.put("cursor", rest.get((int) perPage - 1).name());
        }
        return Envelopes.ok(Envelopes.object().set("buckets", buckets), info);
    }

    private TransportResponse get(RestCall call) {
        return Envelopes.ok(R2Json.bucket(engine.get(call.path("bucket"))));
    }

    private TransportResponse drop(RestCall call) {
        engine.delete(call.path("bucket"));
        return Envelopes.ok(Envelopes.object());
    }
}
