package io.github.flarebind.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.queues.internal.QueuesOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every path, body and decoder of a queue's calls, once for both faces. */
record QueuesCalls(ClientRuntime runtime, String queue, CallOptions options) {
    /** What became of no messages. */
    static final QueueAck NOTHING = new QueueAck(0, 0, Map.of());

    QueuesCalls with(CallOptions later) {
        return new QueuesCalls(runtime, queue, options.merge(later));
    }

    ApiCall<Void> send(Body body, QueueSendOptions send) {
        MessageForm form = formed(QueuesOperation.SEND, body, send.delay());
        return call(QueuesOperation.SEND).post("messages").json(form.json()).decode(Decoder.done());
    }

    ApiCall<Void> sendBatch(List<QueueMessage> messages, QueueSendOptions send) {
        List<MessageForm> forms = QueuesRules.batch("sendBatch", messages).stream()
                .map(message -> formed(QueuesOperation.SEND_BATCH, message.body(), message.delay()))
                .toList();
        QueuesRules.batchBytes(forms.stream().mapToLong(MessageForm::bytes).sum());
        ObjectNode batch = object();
        ArrayNode list = batch.putArray("messages");
        forms.forEach(form -> list.add(form.json()));
        send.delay().ifPresent(delay -> batch.put("delay_seconds", MessageForm.seconds(delay)));
        return call(QueuesOperation.SEND_BATCH)
                .post("messages", "batch")
                .json(batch)
                .decode(Decoder.done());
    }

    /** A message is read before it is sent, so a source that fails is named here as the pipeline would name it. */
    private MessageForm formed(QueuesOperation operation, Body body, Optional<Duration> delay) {
        try {
            return MessageForm.of(body, delay, runtime.json());
        } catch (BodySourceException | UncheckedIOException e) {
            Throwable cause = e.getCause();
            throw new BodySourceException(operation.title(), named(), "the message's source failed: " + cause, cause);
        }
    }

    private String named() {
        return "queue " + queue;
    }

    ApiCall<List<PulledMessage>> pull(QueuePullOptions pull) {
        ObjectNode wanted = object();
        pull.batchSize().ifPresent(size -> wanted.put("batch_size", size));
        pull.visibilityTimeout().ifPresent(timeout -> wanted.put("visibility_timeout_ms", timeout.toMillis()));
        ResultReader<List<PulledMessage>> messages =
                ResultReader.tree(result -> result.list("messages", this::message));
        return call(QueuesOperation.PULL)
                .post("messages", "pull")
                .json(wanted)
                .decode(answer ->
                        Optional.ofNullable(answer.envelope(messages).result()).orElse(List.of()));
    }

    private PulledMessage message(WireObject message) throws IOException {
        PulledMessage.Delivery delivery = new PulledMessage.Delivery(
                message.text("id"),
                message.text("lease_id"),
                (int) message.number("attempts"),
                Instant.ofEpochMilli(message.number("timestamp_ms")));
        JsonNode body = message.present("body").orElse(JsonNodeFactory.instance.nullNode());
        return new PulledMessage(delivery, new Payload(contentType(message), body), runtime.json());
    }

    /** Metadata is an object, or one written as a string, or nothing. */
    private static String contentType(WireObject message) {
        JsonNode metadata = message.present("metadata").orElse(object());
        JsonNode facts = metadata.isTextual() ? parsed(metadata.textValue()) : metadata;
        return new WireObject(facts).optionalText("CF-Content-Type").orElse("text");
    }

    private static JsonNode parsed(String metadata) {
        try {
            return WireJson.mapper().readTree(metadata);
        } catch (IOException opaque) {
            return object();
        }
    }

    ApiCall<QueueAck> ack(List<PulledMessage> messages) {
        return settle("acks", leases("ack", messages, Optional.empty()));
    }

    ApiCall<QueueAck> retry(List<PulledMessage> messages, QueueRetryOptions retry) {
        return settle("retries", leases("retry", messages, retry.delay()));
    }

    private static ArrayNode leases(String verb, List<PulledMessage> messages, Optional<Duration> delay) {
        ArrayNode leases = JsonNodeFactory.instance.arrayNode();
        for (PulledMessage message : QueuesRules.batch(verb, messages)) {
            ObjectNode lease = leases.addObject().put("lease_id", message.leaseId());
            delay.ifPresent(wait -> lease.put("delay_seconds", MessageForm.seconds(wait)));
        }
        return leases;
    }

    private ApiCall<QueueAck> settle(String verdict, ArrayNode leases) {
        return settle(object().set(verdict, leases));
    }

    /** Acks and retries together. */
    ApiCall<QueueAck> settle(ObjectNode verdicts) {
        return call(QueuesOperation.ACK)
                .post("messages", "ack")
                .json(verdicts)
                .decode(Decoder.result(ResultReader.tree(QueuesCalls::settled)));
    }

    private static QueueAck settled(WireObject result) throws IOException {
        Map<String, String> warnings = new HashMap<>();
        result.present("warnings")
                .ifPresent(node -> node.properties()
                        .forEach(warning -> warnings.put(
                                warning.getKey(), warning.getValue().asText())));
        return new QueueAck(count(result, "ackCount"), count(result, "retryCount"), warnings);
    }

    private static int count(WireObject result, String field) throws IOException {
        return result.present(field).isEmpty() ? 0 : (int) result.number(field);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private CallBuilder call(QueuesOperation operation) {
        return runtime.call(operation, named(), options).in("queues", queue);
    }

    @Override
    public String toString() {
        return "queue " + queue;
    }
}
