package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.testing.engine.QueueEngine;
import io.github.flarebind.testing.engine.QueueIdentity;
import io.github.flarebind.testing.engine.QueueSettings;
import io.github.flarebind.testing.engine.QueueStore;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.List;
import java.util.Optional;

/** Queues over REST. */
final class QueueRoutes {
    static final int INVALID_BODY = 10026;

    private static final String BASE = "/queues";

    private final QueueEngine engine;

    private QueueRoutes(QueueEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, QueueEngine engine) {
        QueueRoutes routes = new QueueRoutes(engine);
        router.on("POST", BASE, QueuesOperation.CREATE_QUEUE, routes::create);
        router.on("GET", BASE, QueuesOperation.LIST_QUEUES, routes::list).query("page", "per_page", "name");
        router.on("GET", BASE + "/{q}", QueuesOperation.GET_QUEUE, routes::get);
        router.on("PUT", BASE + "/{q}", QueuesOperation.UPDATE_QUEUE, routes::replace);
        router.on("PATCH", BASE + "/{q}", QueuesOperation.UPDATE_QUEUE, routes::update);
        router.on("DELETE", BASE + "/{q}", QueuesOperation.DELETE_QUEUE, routes::delete);
        router.on("GET", BASE + "/{q}/metrics", QueuesOperation.METRICS, routes::metrics);
        router.on("POST", BASE + "/{q}/purge", QueuesOperation.PURGE_QUEUE, routes::purge);
        router.on("GET", BASE + "/{q}/purge", QueuesOperation.GET_PURGE, routes::purgeState);
        ConsumerRoutes.add(router, BASE + "/{q}/consumers", engine);
        MessageRoutes.add(router, BASE + "/{q}/messages", engine.messages());
    }

    private TransportResponse create(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "queue_name", "jurisdiction", "settings");
        QueueIdentity identity = new QueueIdentity(body.text("queue_name").orElse(""), jurisdiction(body));
        return Envelopes.ok(QueueJson.queue(engine.create(identity, settings(body, QueueSettings.DEFAULT))));
    }

    private static Optional<String> jurisdiction(KnownFields body) {
        Optional<String> jurisdiction = body.text("jurisdiction");
        if (jurisdiction.isPresent() && !List.of("eu", "us", "fedramp").contains(jurisdiction.get())) {
            throw new ServiceException(INVALID, INVALID_BODY, "jurisdiction is eu, us or fedramp");
        }
        return jurisdiction;
    }

    /** The settings of {@code body} over those before. */
    private static QueueSettings settings(KnownFields body, QueueSettings before) {
        KnownFields settings = body.object("settings", "delivery_delay", "delivery_paused", "message_retention_period");
        return new QueueSettings(
                settings.number("delivery_delay").orElse(before.deliveryDelay()),
                settings.present("delivery_paused").isPresent()
                        ? settings.flag("delivery_paused")
                        : before.deliveryPaused(),
                settings.number("message_retention_period").orElse(before.retention()));
    }

    private TransportResponse list(RestCall call) {
        List<String> names = call.parameters("name");
        List<QueueStore> all = engine.list().stream()
                .filter(store -> names.isEmpty() || names.contains(store.name()))
                .toList();
        NumberedPage page = NumberedPage.of(call, 20);
        ArrayNode result = Envelopes.array();
        page.cut(all).forEach(store -> result.add(QueueJson.queue(store)));
        return Envelopes.ok(result, page.info(result.size(), all.size()));
    }

    private TransportResponse get(RestCall call) {
        return Envelopes.ok(QueueJson.queue(engine.get(call.path("q"))));
    }

    /** Overwrites name and settings: a setting that is not given is its default again. */
    private TransportResponse replace(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "queue_name", "jurisdiction", "settings");
        Optional<String> jurisdiction = jurisdiction(body);
        if (jurisdiction.isPresent()
                && !jurisdiction.equals(engine.get(call.path("q")).jurisdiction())) {
            throw new ServiceException(INVALID, INVALID_BODY, "the jurisdiction of a queue cannot change");
        }
        String name = body.text("queue_name").orElse("");
        return Envelopes.ok(QueueJson.queue(
                engine.update(call.path("q"), Optional.of(name), before -> settings(body, QueueSettings.DEFAULT))));
    }

    private TransportResponse update(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "queue_name", "settings");
        return Envelopes.ok(QueueJson.queue(
                engine.update(call.path("q"), body.text("queue_name"), before -> settings(body, before))));
    }

    private TransportResponse delete(RestCall call) {
        engine.delete(call.path("q"));
        return Envelopes.done();
    }

    private TransportResponse metrics(RestCall call) {
        return Envelopes.ok(QueueJson.metrics(engine.messages().backlog(call.path("q"))));
    }

    private TransportResponse purge(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "delete_messages_permanently");
        if (!body.flag("delete_messages_permanently")) {
            throw new ServiceException(INVALID, INVALID_BODY, "delete_messages_permanently must be true");
        }
        engine.messages().purgeAll(call.path("q"));
        return Envelopes.ok(QueueJson.queue(engine.get(call.path("q"))));
    }

    private TransportResponse purgeState(RestCall call) {
        QueueStore store = engine.get(call.path("q"));
        ObjectNode state = Envelopes.object()
                .put("completed", Boolean.toString(store.purged().isPresent()));
        store.purged().ifPresent(at -> state.put("started_at", at.toString()));
        return Envelopes.ok(state);
    }
}
