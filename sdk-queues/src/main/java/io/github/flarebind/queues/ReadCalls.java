package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireJson;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.queues.internal.QueuesOperation;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The calls that give messages of a queue, to keep or to look at. */
record ReadCalls(QueuesCalls calls) {
    ApiCall<List<PulledMessage>> pull(QueuePullOptions options) {
        ObjectNode wanted = wanted(requireNonNull(options, "options is null").batchSize());
        options.visibilityTimeout().ifPresent(timeout -> wanted.put("visibility_timeout_ms", timeout.toMillis()));
        return calls.call(QueuesOperation.PULL)
                .post("messages", "pull")
                .json(wanted)
                .decode(messages(this::pulled));
    }

    ApiCall<List<PeekedMessage>> peek(OptionalInt count) {
        count.ifPresent(QueuesRules::batchSize);
        return calls.call(QueuesOperation.PEEK)
                .post("messages", "peek")
                .json(wanted(count))
                .decode(messages(this::peeked));
    }

    private static ObjectNode wanted(OptionalInt batchSize) {
        ObjectNode wanted = QueuesCalls.object();
        batchSize.ifPresent(size -> wanted.put("batch_size", size));
        return wanted;
    }

    private static <M> Decoder<List<M>> messages(ResultReader.TreeReader<M> message) {
        ResultReader<List<M>> messages = ResultReader.tree(result -> result.list("messages", message));
        return answer -> Optional.ofNullable(answer.envelope(messages).result()).orElse(List.of());
    }

    private PulledMessage pulled(WireObject message) throws IOException {
        ReceivedMessage.Facts facts = facts(message);
        return new PulledMessage(
                new PulledMessage.Delivery(facts.id(), message.text("lease_id"), facts.attempts(), facts.timestamp()),
                payload(message),
                calls.runtime().json());
    }

    private PeekedMessage peeked(WireObject message) throws IOException {
        return new PeekedMessage(
                facts(message),
                message.text("ref"),
                payload(message),
                calls.runtime().json());
    }

    private static ReceivedMessage.Facts facts(WireObject message) throws IOException {
        int attempts = message.present("attempts").isEmpty() ? 0 : (int) message.number("attempts");
        return new ReceivedMessage.Facts(
                message.text("id"), attempts, Instant.ofEpochMilli(message.number("timestamp_ms")));
    }

    private static Payload payload(WireObject message) {
        return new Payload(metadata(message), message.present("body").orElse(JsonNodeFactory.instance.nullNode()));
    }

    /** Metadata is an object, or one written as a string, or nothing. */
    private static Map<String, String> metadata(WireObject message) {
        Map<String, String> metadata = new LinkedHashMap<>();
        message.present("metadata")
                .map(told -> told.isTextual() ? parsed(told.textValue()) : told)
                .ifPresent(told -> QueuesCalls.texts(told, metadata));
        return Map.copyOf(metadata);
    }

    private static JsonNode parsed(String metadata) {
        try {
            return WireJson.mapper().readTree(metadata);
        } catch (IOException opaque) {
            return QueuesCalls.object();
        }
    }
}
