package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.testing.engine.QueueBacklog;
import io.github.flarebind.testing.engine.QueueBatch;
import io.github.flarebind.testing.engine.QueueDelivery;
import io.github.flarebind.testing.engine.QueueDraft;
import io.github.flarebind.testing.engine.QueueMessages;
import io.github.flarebind.testing.engine.QueueRetry;
import io.github.flarebind.testing.engine.QueueVerdict;
import io.github.flarebind.testing.engine.QueuedMessage;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;

/** A queue's messages over REST. */
final class MessageRoutes {
    private static final int INVALID_MESSAGE = 10207;
    private static final int INVALID_BATCH = 10013;
    private static final int MALFORMED = 10208;
    private static final int INVALID_BODY = 10026;

    private final QueueMessages engine;

    private MessageRoutes(QueueMessages engine) {
        this.engine = engine;
    }

    static void add(Router router, String base, QueueMessages engine) {
        MessageRoutes routes = new MessageRoutes(engine);
        router.on("POST", base, QueuesOperation.SEND, routes::send);
        router.on("POST", base + "/batch", QueuesOperation.SEND_BATCH, routes::sendBatch);
        router.on("POST", base + "/pull", QueuesOperation.PULL, routes::pull);
        router.on("POST", base + "/ack", QueuesOperation.ACK, routes::ack);
        router.on("POST", base + "/peek", QueuesOperation.PEEK, routes::peek);
        router.on("POST", base + "/purge", QueuesOperation.PURGE_MESSAGES, routes::purge);
    }

    private TransportResponse send(RestCall call) {
        List<QueueDraft> draft = List.of(draft(json(call), INVALID_MESSAGE));
        return sent(engine.send(call.path("q"), draft, OptionalLong.empty()));
    }

    private TransportResponse sendBatch(RestCall call) {
        KnownFields batch = KnownFields.of(json(call), INVALID_BATCH, "messages", "delay_seconds");
        List<QueueDraft> drafts = batch.list("messages").stream()
                .map(message -> draft(message, INVALID_BATCH))
                .toList();
        if (drafts.isEmpty()) {
            throw new ServiceException(INVALID, INVALID_BATCH, "a batch has at least one message");
        }
        return sent(engine.send(call.path("q"), drafts, batch.number("delay_seconds")));
    }

    private static TransportResponse sent(QueueBacklog backlog) {
        return Envelopes.ok(Envelopes.object().set("metadata", QueueJson.metadata(backlog)));
    }

    private static JsonNode json(RestCall call) {
        try {
            return WireJson.mapper().readTree(call.body());
        } catch (IOException e) {
            throw new ServiceException(INVALID, MALFORMED, "the request body is not JSON");
        }
    }

    private static QueueDraft draft(JsonNode json, int code) {
        KnownFields message = KnownFields.of(json, code, "body", "content_type", "delay_seconds");
        String type = message.text("content_type").orElse("json");
        JsonNode body = json.get("body");
        if (body == null || (type.equals("text") && !body.isTextual())) {
            throw new ServiceException(
                    INVALID, code, body == null ? "the message has no body" : "the body of a text message is a string");
        }
        return new QueueDraft(
                type, type.equals("text") ? body.textValue() : body.toString(), message.number("delay_seconds"));
    }

    private TransportResponse pull(RestCall call) {
        KnownFields wanted = KnownFields.of(call, INVALID_BODY, "batch_size", "visibility_timeout_ms");
        QueueBatch batch =
                engine.pull(call.path("q"), wanted.smallNumber("batch_size"), wanted.number("visibility_timeout_ms"));
        ObjectNode result =
                Envelopes.object().put("message_backlog_count", batch.backlog().count());
        result.set("metadata", QueueJson.metadata(batch.backlog()));
        ArrayNode messages = result.putArray("messages");
        batch.deliveries().forEach(delivery -> messages.add(delivered(delivery)));
        return Envelopes.ok(result);
    }

    private static ObjectNode delivered(QueueDelivery delivery) {
        return shown(delivery.message(), delivery.attempts()).put("lease_id", delivery.lease());
    }

    private static ObjectNode shown(QueuedMessage message, int attempts) {
        ObjectNode json = Envelopes.object()
                .put("id", message.id())
                .put("attempts", attempts)
                .put("timestamp_ms", message.timestamp().toEpochMilli())
                .put("body", encoded(message));
        json.putObject("metadata").put("CF-Content-Type", message.contentType());
        return json;
    }

    private static String encoded(QueuedMessage message) {
        return message.contentType().equals("json")
                ? Base64.getEncoder().encodeToString(message.body().getBytes(StandardCharsets.UTF_8))
                : message.body();
    }

    private TransportResponse ack(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "acks", "retries");
        List<String> acks = body.list("acks").stream()
                .map(ack -> lease(KnownFields.of(ack, INVALID_BODY, "lease_id")))
                .toList();
        List<QueueRetry> retries =
                body.list("retries").stream().map(MessageRoutes::retry).toList();
        QueueVerdict verdict = engine.settle(call.path("q"), acks, retries);
        ObjectNode result = Envelopes.object().put("ackCount", verdict.acked()).put("retryCount", verdict.retried());
        ObjectNode warnings = result.putObject("warnings");
        verdict.warnings().forEach(warnings::put);
        return Envelopes.ok(result);
    }

    private static QueueRetry retry(JsonNode json) {
        KnownFields retry = KnownFields.of(json, INVALID_BODY, "lease_id", "delay_seconds");
        return new QueueRetry(lease(retry), retry.number("delay_seconds"));
    }

    private static String lease(KnownFields entry) {
        return entry.text("lease_id")
                .orElseThrow(() -> new ServiceException(INVALID, INVALID_BODY, "lease_id is missing"));
    }

    private TransportResponse peek(RestCall call) {
        KnownFields wanted = KnownFields.of(call, INVALID_BODY, "batch_size");
        ArrayNode messages = Envelopes.array();
        engine.peek(call.path("q"), wanted.smallNumber("batch_size"))
                .forEach(seen ->
                        messages.add(shown(seen.message(), seen.attempts()).put("ref", seen.ref())));
        return Envelopes.ok(Envelopes.object().set("messages", messages));
    }

    private TransportResponse purge(RestCall call) {
        KnownFields body = KnownFields.of(call, INVALID_BODY, "refs");
        List<String> refs = body.list("refs").stream()
                .map(entry -> KnownFields.of(entry, INVALID_BODY, "ref")
                        .text("ref")
                        .orElseThrow(() -> new ServiceException(INVALID, INVALID_BODY, "ref is missing")))
                .toList();
        ObjectNode result = Envelopes.object();
        result.putArray("errors");
        ObjectNode warnings = result.putObject("warnings");
        engine.purge(call.path("q"), refs).forEach(warnings::put);
        return Envelopes.ok(result);
    }
}
