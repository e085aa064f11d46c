package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.LocationHint;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.r2.internal.R2Operation;
import io.github.flarebind.testing.engine.R2Buckets;
import io.github.flarebind.testing.engine.R2Engine;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** R2's buckets over REST. */
final class R2BucketRoutes {
    static final String BASE = "/r2/buckets";
    static final String JURISDICTION = "cf-r2-jurisdiction";

    private static final String ONE = BASE + "/{bucket}";
    private static final String STORAGE_CLASS = "cf-r2-storage-class";
    private static final long PER_PAGE = 20;
    private static final int INVALID_ARGUMENT = 10029;

    private final R2Engine engine;

    private R2BucketRoutes(R2Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, R2Engine engine) {
        R2BucketRoutes routes = new R2BucketRoutes(engine);
        router.on("POST", BASE, R2Operation.CREATE_BUCKET, routes::create).headers(JURISDICTION);
        router.on("GET", BASE, R2Operation.LIST_BUCKETS, routes::list)
                .query("per_page", "cursor", "name_contains", "start_after", "order", "direction")
                .headers(JURISDICTION);
        router.on("GET", ONE, R2Operation.GET_BUCKET, routes::get).headers(JURISDICTION);
        router.on("PATCH", ONE, R2Operation.CHANGE_STORAGE_CLASS, routes::change)
                .headers(JURISDICTION, STORAGE_CLASS);
        router.on("DELETE", ONE, R2Operation.DELETE_BUCKET, routes::drop).headers(JURISDICTION);
    }

    /** The buckets that {@code call} can see. */
    static R2Buckets buckets(R2Engine engine, RestCall call) {
        return engine.in(call.headers().first(JURISDICTION).orElse(R2Engine.ANYWHERE));
    }

    private R2Buckets buckets(RestCall call) {
        return buckets(engine, call);
    }

    private TransportResponse create(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_ARGUMENT, "name", "storageClass", "locationHint");
        String storageClass = body.text("storageClass").orElse(R2Engine.STANDARD);
        String location =
                body.text("locationHint").map(R2BucketRoutes::location).orElse(R2Engine.LOCATION);
        return Envelopes.ok(R2Json.bucket(buckets(call).create(body.text("name").orElse(""), storageClass, location)));
    }

    private static String location(String hint) {
        return Arrays.stream(LocationHint.values())
                .filter(known -> known.code().equals(hint))
                .map(known -> hint.toUpperCase(Locale.ROOT))
                .findFirst()
                .orElseThrow(() ->
                        new ServiceException(INVALID, INVALID_ARGUMENT, "The location hint specified is not valid."));
    }

    private TransportResponse list(RestCall call) {
        long perPage = call.number("per_page").orElse(PER_PAGE);
        if (perPage < 1 || perPage > R2Limits.MAX_LIST) {
            throw new ServiceException(INVALID, INVALID_ARGUMENT, "per_page is 1 to 1000, not " + perPage);
        }
        List<R2Store> rest = selected(call);
        ArrayNode buckets = Envelopes.array();
        rest.stream().limit(perPage).forEach(store -> buckets.add(R2Json.listed(store)));
        ObjectNode info = Envelopes.object().put("per_page", perPage);
        if (rest.size() > perPage) {
            info.put("cursor", rest.get((int) perPage - 1).name());
        }
        return Envelopes.ok(Envelopes.object().set("buckets", buckets), info);
    }

    private List<R2Store> selected(RestCall call) {
        oneOf(call, "order", "name");
        boolean descending = oneOf(call, "direction", "asc", "desc").equals("desc");
        String part = call.parameter("name_contains").orElse("");
        // the cursor is the last name of the page before: names are all that buckets are ordered by
        List<String> starts = List.of(
                call.parameter("cursor").orElse(""),
                call.parameter("start_after").orElse(""));
        List<R2Store> all = new ArrayList<>(buckets(call).list());
        if (descending) {
            Collections.reverse(all);
        }
        return all.stream()
                .filter(store -> store.name().contains(part))
                .filter(store -> starts.stream().allMatch(start -> behind(store.name(), start, descending)))
                .toList();
    }

    private static boolean behind(String name, String start, boolean descending) {
        return start.isEmpty() || (descending ? name.compareTo(start) < 0 : name.compareTo(start) > 0);
    }

    private static String oneOf(RestCall call, String parameter, String... known) {
        String given = call.parameter(parameter).orElse(known[0]);
        if (!List.of(known).contains(given)) {
            throw new ServiceException(INVALID, INVALID_ARGUMENT, parameter + " is one of " + String.join(", ", known));
        }
        return given;
    }

    private TransportResponse get(RestCall call) {
        return Envelopes.ok(R2Json.bucket(buckets(call).get(call.path("bucket"))));
    }

    private TransportResponse change(RestCall call) {
        R2Store store = buckets(call).get(call.path("bucket"));
        store.storageClass(call.headers()
                .first(STORAGE_CLASS)
                .orElseThrow(() -> new ServiceException(
                        INVALID, INVALID_ARGUMENT, "The header " + STORAGE_CLASS + " is missing.")));
        return Envelopes.ok(R2Json.bucket(store));
    }

    private TransportResponse drop(RestCall call) {
        buckets(call).delete(call.path("bucket"));
        return Envelopes.ok(Envelopes.object());
    }
}
