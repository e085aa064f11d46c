package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.rest.KvRoutes.BASE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.testing.engine.KvEngine;
import io.github.flarebind.testing.engine.KvStore;
import java.util.Comparator;
import java.util.List;

/** KV's namespaces over REST. */
final class KvNamespaceRoutes {
    private static final int MALFORMED = 10026;
    private static final int PER_PAGE = 20;
    private static final String ONE = BASE + "/{ns}";

    private final KvEngine engine;

    private KvNamespaceRoutes(KvEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, KvEngine engine) {
        KvNamespaceRoutes routes = new KvNamespaceRoutes(engine);
        router.on("POST", BASE, KvOperation.CREATE_NAMESPACE, routes::create);
        router.on("GET", BASE, KvOperation.LIST_NAMESPACES, routes::namespaces)
                .query("page", "per_page", "order", "direction");
        router.on("GET", ONE, KvOperation.GET_NAMESPACE, routes::namespace);
        router.on("PUT", ONE, KvOperation.RENAME_NAMESPACE, routes::rename);
        router.on("DELETE", ONE, KvOperation.DELETE_NAMESPACE, routes::drop);
    }

    private TransportResponse create(RestCall call) {
        KnownFields body = KnownFields.of(call, MALFORMED, "title", "jurisdiction");
        return Envelopes.ok(KvJson.info(engine.create(body.text("title").orElse(""), body.text("jurisdiction"))));
    }

    private TransportResponse namespaces(RestCall call) {
        NumberedPage page = NumberedPage.of(call, PER_PAGE);
        List<KvStore> all = engine.list().stream().sorted(order(call)).toList();
        ArrayNode result = Envelopes.array();
        page.cut(all).forEach(store -> result.add(KvJson.info(store)));
        return Envelopes.ok(result, page.info(result.size(), all.size()));
    }

    private static Comparator<KvStore> order(RestCall call) {
        Comparator<KvStore> ascending = switch (call.parameter("order").orElse("id")) {
            case "id" -> Comparator.comparing(KvStore::id);
            case "title" -> Comparator.comparing(KvStore::title);
            default -> throw KvJson.refused(MALFORMED, "order is one of id, title");
        };
        return switch (call.parameter("direction").orElse("asc")) {
            case "asc" -> ascending;
            case "desc" -> ascending.reversed();
            default -> throw KvJson.refused(MALFORMED, "direction is one of asc, desc");
        };
    }

    private TransportResponse namespace(RestCall call) {
        return Envelopes.ok(KvJson.info(engine.get(call.path("ns"))));
    }

    private TransportResponse rename(RestCall call) {
        String title = KnownFields.of(call, MALFORMED, "title").text("title").orElse("");
        return Envelopes.ok(KvJson.info(engine.rename(call.path("ns"), title)));
    }

    private TransportResponse drop(RestCall call) {
        engine.delete(call.path("ns"));
        return Envelopes.done();
    }
}
