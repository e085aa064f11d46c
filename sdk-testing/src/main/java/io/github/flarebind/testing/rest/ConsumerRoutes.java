package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;
import static io.github.flarebind.testing.rest.QueueRoutes.INVALID_BODY;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.testing.engine.QueueAttachment;
import io.github.flarebind.testing.engine.QueueConsumer;
import io.github.flarebind.testing.engine.QueueEngine;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.Optional;
import java.util.OptionalInt;

/** The consumers of queues over REST. */
final class ConsumerRoutes {
    private static final int DEFAULT_BATCH = 10;
    private static final long DEFAULT_WAIT = 5000;

    private final QueueEngine engine;

    private ConsumerRoutes(QueueEngine engine) {
        this.engine = engine;
    }

    static void add(Router router, String base, QueueEngine engine) {
        ConsumerRoutes routes = new ConsumerRoutes(engine);
        router.on("POST", base, QueuesOperation.CREATE_CONSUMER, routes::create);
        router.on("GET", base, QueuesOperation.LIST_CONSUMERS, routes::list);
        router.on("GET", base + "/{c}", QueuesOperation.GET_CONSUMER, routes::get);
        router.on("PUT", base + "/{c}", QueuesOperation.UPDATE_CONSUMER, routes::put);
        router.on("DELETE", base + "/{c}", QueuesOperation.DELETE_CONSUMER, routes::delete);
    }

    private TransportResponse create(RestCall call) {
        return shown(call, engine.createConsumer(call.path("q"), consumer(call)));
    }

    private TransportResponse put(RestCall call) {
        return shown(call, engine.putConsumer(call.path("q"), call.path("c"), consumer(call)));
    }

    private TransportResponse list(RestCall call) {
        return Envelopes.ok(QueueJson.consumers(engine.get(call.path("q"))));
    }

    private TransportResponse get(RestCall call) {
        return shown(call, engine.consumer(call.path("q"), call.path("c")));
    }

    private TransportResponse delete(RestCall call) {
        engine.deleteConsumer(call.path("q"), call.path("c"));
        return Envelopes.done();
    }

    private TransportResponse shown(RestCall call, QueueAttachment attachment) {
        return Envelopes.ok(QueueJson.consumer(engine.get(call.path("q")), attachment));
    }

    private static QueueConsumer consumer(RestCall call) {
        String type = call.json().path("type").asText("");
        return switch (type) {
            case "http_pull" -> pulling(KnownFields.of(call, INVALID_BODY, "type", "dead_letter_queue", "settings"));
            case "worker" ->
                working(KnownFields.of(
                        call,
                        INVALID_BODY,
                        "type",
                        "script_name",
                        "environment_name",
                        "dead_letter_queue",
                        "settings"));
            default -> throw KnownFields.unknown("consumer type '" + type + "', but http_pull and worker");
        };
    }

    private static QueueConsumer pulling(KnownFields body) {
        KnownFields settings =
                body.object("settings", "batch_size", "max_retries", "visibility_timeout_ms", "retry_delay");
        return consumer(body, settings, Optional.empty(), settings.smallNumber("batch_size"));
    }

    private static QueueConsumer working(KnownFields body) {
        KnownFields settings = body.object(
                "settings", "batch_size", "max_retries", "max_wait_time_ms", "max_concurrency", "retry_delay");
        QueueConsumer.Worker worker = new QueueConsumer.Worker(
                body.text("script_name")
                        .orElseThrow(() -> new ServiceException(INVALID, INVALID_BODY, "script_name is missing")),
                body.text("environment_name").orElse(""),
                settings.number("max_wait_time_ms").orElse(DEFAULT_WAIT),
                settings.smallNumber("max_concurrency"));
        int batch = settings.smallNumber("batch_size").orElse(DEFAULT_BATCH);
        return consumer(body, settings, Optional.of(worker), OptionalInt.of(batch));
    }

    private static QueueConsumer consumer(
            KnownFields body, KnownFields settings, Optional<QueueConsumer.Worker> worker, OptionalInt batch) {
        return new QueueConsumer(
                worker,
                batch,
                settings.smallNumber("max_retries").orElse(QueueConsumer.DEFAULT.maxRetries()),
                settings.number("visibility_timeout_ms").orElse(QueueConsumer.DEFAULT.visibilityMillis()),
                settings.number("retry_delay").orElse(QueueConsumer.DEFAULT.retryDelay()),
                body.text("dead_letter_queue").filter(name -> !name.isEmpty()));
    }
}
