package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.rest.D1Routes.BASE;
import static io.github.flarebind.testing.rest.D1Routes.MALFORMED;
import static io.github.flarebind.testing.rest.D1Routes.malformed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.testing.engine.D1Engine;
import io.github.flarebind.testing.engine.D1Settings;
import io.github.flarebind.testing.engine.D1Store;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** D1's databases over REST. */
final class D1DatabaseRoutes {
    private static final int NOTHING_TO_CHANGE = 7500;
    private static final int PER_PAGE = 100;
    private static final String ONE = BASE + "/{db}";

    private final D1Engine engine;

    private D1DatabaseRoutes(D1Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, D1Engine engine) {
        D1DatabaseRoutes routes = new D1DatabaseRoutes(engine);
        router.on("POST", BASE, D1Operation.CREATE_DATABASE, routes::create);
        router.on("GET", BASE, D1Operation.LIST_DATABASES, routes::databases).query("name", "page", "per_page");
        router.on("GET", ONE, D1Operation.GET_DATABASE, routes::database).query("fields");
        router.on("PUT", ONE, D1Operation.UPDATE_DATABASE, routes::put);
        router.on("PATCH", ONE, D1Operation.UPDATE_DATABASE, routes::patch);
        router.on("DELETE", ONE, D1Operation.DELETE_DATABASE, routes::drop);
    }

    private TransportResponse create(RestCall call) {
        KnownFields body =
                KnownFields.of(call, MALFORMED, "name", "primary_location_hint", "jurisdiction", "read_replication");
        D1Settings settings = new D1Settings(
                body.text("primary_location_hint"),
                body.text("jurisdiction"),
                mode(body).orElse(D1Settings.DEFAULT.replication()));
        return Envelopes.ok(D1Json.created(engine.create(body.text("name").orElse(""), settings)));
    }

    private static Optional<String> mode(KnownFields body) {
        return body.present("read_replication")
                .map(replication -> KnownFields.of(replication, MALFORMED, "mode")
                        .text("mode")
                        .orElseThrow(() -> malformed("read_replication.mode is required")));
    }

    private TransportResponse databases(RestCall call) {
        NumberedPage page = NumberedPage.of(call, PER_PAGE);
        String part = call.parameter("name").orElse("");
        List<D1Store> all = engine.list().stream()
                .filter(store -> store.name().contains(part))
                .toList();
        ArrayNode result = Envelopes.array();
        page.cut(all).forEach(store -> result.add(D1Json.listed(store)));
        // D1 does not count them: clients go on until a page is short
        return Envelopes.ok(result, page.info(result.size(), 0).put("total_pages", 0));
    }

    private TransportResponse database(RestCall call) {
        ObjectNode database = D1Json.database(engine.find(call.path("db")));
        // wrangler sends one list, Cloudflare's TypeScript SDK a parameter for each
        List<String> fields = call.parameters("fields").stream()
                .flatMap(listed -> Arrays.stream(listed.split(",", -1)))
                .toList();
        if (!fields.isEmpty()) {
            retain(database, fields);
        }
        return Envelopes.ok(database);
    }

    private static void retain(ObjectNode database, List<String> fields) {
        for (String field : fields) {
            if (!database.has(field)) {
                throw malformed("fields knows no '" + field + '\'');
            }
        }
        database.retain(fields);
    }

    private TransportResponse put(RestCall call) {
        D1Store store = engine.get(call.path("db"));
        KnownFields body = KnownFields.of(call, MALFORMED, "read_replication");
        store.replicate(mode(body).orElseThrow(() -> malformed("read_replication is required")));
        return Envelopes.ok(D1Json.database(store));
    }

    private TransportResponse patch(RestCall call) {
        D1Store store = engine.get(call.path("db"));
        KnownFields body = call.body().length == 0
                ? new KnownFields(Envelopes.object(), MALFORMED)
                : KnownFields.of(call, MALFORMED, "read_replication");
        store.replicate(mode(body).orElseThrow(D1DatabaseRoutes::nothingToChange));
        return Envelopes.ok(D1Json.database(store));
    }

    private static ServiceException nothingToChange() {
        return new ServiceException(
                ServiceException.Kind.INVALID, NOTHING_TO_CHANGE, "The request body changes nothing");
    }

    private TransportResponse drop(RestCall call) {
        engine.delete(call.path("db"));
        return Envelopes.done();
    }
}
