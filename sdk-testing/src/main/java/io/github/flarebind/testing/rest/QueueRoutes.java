package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.QueueConsumer;
import io.github.flarebind.testing.engine.QueueEngine;
import io.github.flarebind.testing.engine.QueueSettings;
import io.github.flarebind.testing.engine.QueueStore;
import java.util.List;
import java.util.Optional;

/** Queues and their consumers over REST. */
final class QueueRoutes {
    private static final String BASE = "/queues";
    private static final int INVALID_BODY = 10026;

    private final QueueEngine engine;

    private QueueRoutes(QueueEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, QueueEngine engine) {
        QueueRoutes routes = new QueueRoutes(engine);
        router.on("POST", BASE, routes::create);
        router.on("GET", BASE, routes::list).query("page", "per_page", "name");
        router.on("GET", BASE + "/{q}", routes::get);
        router.on("DELETE", BASE + "/{q}", routes::delete);
        router.on("POST", BASE + "/{q}/consumers", routes::createConsumer);
        router.on("GET", BASE + "/{q}/consumers", routes::consumers);
        MessageRoutes.add(router, BASE + "/{q}/messages", engine);
    }

    private TransportResponse create(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "queue_name", "settings");
        KnownFields settings = body.object("settings", "delivery_delay", "delivery_paused", "message_retention_period");
        if (settings.flag("delivery_paused")) {
            throw KnownFields.unknown("delivery_paused of true");
        }
        QueueSettings kept = new QueueSettings(
                settings.number("delivery_delay").orElse(QueueSettings.DEFAULT.deliveryDelay()),
                settings.number("message_retention_period").orElse(QueueSettings.DEFAULT.retention()));
        return Envelopes.ok(queue(engine.create(body.text("queue_name").orElse(""), kept)));
    }

    private TransportResponse list(RestCall call) {
        Optional<String> name = call.parameter("name");
        List<QueueStore> all = engine.list().stream()
                .filter(store -> name.isEmpty() || store.name().equals(name.get()))
                .toList();
        NumberedPage page = NumberedPage.of(call, 20);
        ArrayNode result = Envelopes.array();
        page.cut(all).forEach(store -> result.add(queue(store)));
        return Envelopes.ok(result, page.info(result.size(), all.size()));
    }

    private TransportResponse get(RestCall call) {
        return Envelopes.ok(queue(engine.get(call.path("q"))));
    }

    private TransportResponse delete(RestCall call) {
        engine.delete(call.path("q"));
        return Envelopes.done();
    }

    private TransportResponse createConsumer(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "type", "dead_letter_queue", "settings");
        String type = body.text("type").orElse("");
        if (!type.equals("http_pull")) {
            throw KnownFields.unknown("consumer type '" + type + "', but http_pull only");
        }
        KnownFields settings = body.object("settings", "max_retries", "visibility_timeout_ms", "retry_delay");
        QueueConsumer consumer = new QueueConsumer(
                settings.smallNumber("max_retries").orElse(QueueConsumer.DEFAULT.maxRetries()),
                settings.number("visibility_timeout_ms").orElse(QueueConsumer.DEFAULT.visibilityMillis()),
                settings.number("retry_delay").orElse(QueueConsumer.DEFAULT.retryDelay()),
                body.text("dead_letter_queue").filter(name -> !name.isEmpty()));
        QueueStore store = engine.createConsumer(call.path("q"), consumer);
        return Envelopes.ok(consumer(store, consumer));
    }

    private TransportResponse consumers(RestCall call) {
        return Envelopes.ok(consumers(engine.get(call.path("q"))));
    }

    private static ArrayNode consumers(QueueStore store) {
        ArrayNode consumers = Envelopes.array();
        store.consumer().ifPresent(consumer -> consumers.add(consumer(store, consumer)));
        return consumers;
    }

    private static JsonNode consumer(QueueStore store, QueueConsumer consumer) {
        ObjectNode json = Envelopes.object()
                .put("consumer_id", store.consumerId())
                .put("queue_name", store.name())
                .put("type", "http_pull")
                .put("created_on", store.created().toString())
                .put("dead_letter_queue", consumer.deadLetterQueue().orElse(""));
        json.putObject("settings")
                .put("max_retries", consumer.maxRetries())
                .put("visibility_timeout_ms", consumer.visibilityMillis())
                .put("retry_delay", consumer.retryDelay());
        return json;
    }

    private static ObjectNode queue(QueueStore store) {
        ObjectNode json = Envelopes.object()
                .put("queue_id", store.id())
                .put("queue_name", store.name())
                .put("created_on", store.created().toString())
                .put("modified_on", store.created().toString());
        json.putObject("settings")
                .put("delivery_delay", store.settings().deliveryDelay())
                .put("delivery_paused", false)
                .put("message_retention_period", store.settings().retention());
        json.put("producers_total_count", 0).putArray("producers");
        ArrayNode consumers = consumers(store);
        json.put("consumers_total_count", consumers.size()).set("consumers", consumers);
        return json;
    }
}
