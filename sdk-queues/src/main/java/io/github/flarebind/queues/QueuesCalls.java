package io.github.flarebind.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.queues.internal.QueuesOperation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all calls of one queue begin with, once for both faces. */
record QueuesCalls(ClientRuntime runtime, String queue, CallOptions options) {
    QueuesCalls with(CallOptions later) {
        return new QueuesCalls(runtime, queue, options.merge(later));
    }

    /** The same calls as parts of a plan. */
    QueuesCalls in(Parts parts) {
        return new QueuesCalls(runtime, queue, parts.options());
    }

    SendCalls sends() {
        return new SendCalls(this);
    }

    ReadCalls reads() {
        return new ReadCalls(this);
    }

    SettleCalls settles() {
        return new SettleCalls(this);
    }

    ApiCall<QueueMetrics> metrics() {
        return call(QueuesOperation.METRICS).get("metrics").decode(Decoder.result(ResultReader.tree(QueueMetrics::of)));
    }

    CallBuilder call(QueuesOperation operation) {
        return runtime.call(operation, named(), options).in("queues", queue);
    }

    <T> Plan<T> plan(QueuesOperation operation, Plan.Work<T> work) {
        return runtime.plan(operation, named(), options, work);
    }

    String named() {
        return "queue " + queue;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The texts in the field, an object; none when it is absent. */
    static Map<String, String> texts(WireObject result, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        result.present(field).ifPresent(node -> texts(node, texts));
        return texts;
    }

    /** The texts of {@code node}, an object, put into {@code texts}. */
    static void texts(JsonNode node, Map<String, String> texts) {
        node.properties().stream()
                .filter(text ->
                        text.getValue().isValueNode() && !text.getValue().isNull())
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
    }

    @Override
    public String toString() {
        return named();
    }
}
