package io.github.flarebind.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.NumberedListing;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResourceNames;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.queues.internal.QueuesProduct;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every path, body and decoder of the calls that manage queues; a queue is given by its id. */
record AccountCalls(ClientRuntime runtime, CallOptions options) {
    /** The id of the queue with this name. */
    String id(String name) {
        return listing(Optional.of(name)).stream()
                .filter(queue -> queue.name().equals(name))
                .map(QueueInfo::id)
                .findFirst()
                .orElseThrow(() -> ResourceNames.missing(
                        runtime,
                        QueuesOperation.LIST_QUEUES,
                        Resource.of("queue", name),
                        "no queue of the account has this name"));
    }

    List<QueueInfo> list() {
        return listing(Optional.empty());
    }

    private List<QueueInfo> listing(Optional<String> name) {
        return NumberedListing.all(
                () -> call(QueuesOperation.LIST_QUEUES, "account " + runtime.accountId())
                        .get()
                        .query("name", name),
                QueueJson::info);
    }

    ApiCall<QueueInfo> create(String name, QueueOptions options) {
        ObjectNode body = QueuesCalls.object().put("queue_name", QueuesRules.name(name));
        options.jurisdiction().ifPresent(jurisdiction -> body.put("jurisdiction", jurisdiction.code()));
        ObjectNode settings = QueueJson.settings(options.deliveryDelay(), options.messageRetention());
        options.deliveryPaused().ifPresent(paused -> settings.put("delivery_paused", paused));
        if (!settings.isEmpty()) {
            body.set("settings", settings);
        }
        return call(QueuesOperation.CREATE_QUEUE, Resource.of("queue", name))
                .post()
                .json(body)
                .decode(info());
    }

    ApiCall<QueueInfo> get(String id) {
        return call(QueuesOperation.GET_QUEUE, "queue " + id).get(id).decode(info());
    }

    /** Whether the service merges settings nobody says, so they are read and sent whole. */
    Plan<QueueInfo> update(String id, QueueUpdate update) {
        ObjectNode changed = QueueJson.settings(update.deliveryDelay(), update.messageRetention());
        return runtime.plan(QueuesOperation.UPDATE_QUEUE, "queue " + id, options, parts -> {
            ObjectNode body = QueuesCalls.object();
            update.name().ifPresent(name -> body.put("queue_name", name));
            if (!changed.isEmpty()) {
                ObjectNode settings =
                        new AccountCalls(runtime, parts.options()).settings(id).await();
                body.set("settings", settings.setAll(changed));
            }
            return new AccountCalls(runtime, parts.options()).patch(id, body).await();
        });
    }

    /** The settings as the service tells them, known to us or not. */
    private ApiCall<ObjectNode> settings(String id) {
        return call(QueuesOperation.GET_QUEUE, "queue " + id)
                .get(id)
                .decode(Decoder.result(ResultReader.tree(queue -> queue.present("settings")
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast)
                        .orElseGet(QueuesCalls::object))));
    }

    ApiCall<QueueInfo> patch(String id, ObjectNode body) {
        return call(QueuesOperation.UPDATE_QUEUE, "queue " + id)
                .patch(id)
                .json(body)
                .decode(info());
    }

    ApiCall<Void> pause(String id, boolean paused) {
        return call(QueuesOperation.UPDATE_QUEUE, "queue " + id)
                .patch(id)
                .json(Map.of("settings", Map.of("delivery_paused", paused)))
                .decode(Decoder.done());
    }

    ApiCall<Void> delete(String id) {
        return call(QueuesOperation.DELETE_QUEUE, "queue " + id)
                .delete(id)
                .decode(Decoder.deleted(QueuesProduct.QUEUE_NOT_FOUND));
    }

    ApiCall<Void> purge(String id) {
        return call(QueuesOperation.PURGE_QUEUE, "queue " + id)
                .post(id, "purge")
                .json(Map.of("delete_messages_permanently", true))
                .decode(Decoder.done());
    }

    ApiCall<QueuePurgeState> purgeState(String id) {
        return call(QueuesOperation.GET_PURGE, "queue " + id)
                .get(id, "purge")
                .decode(Decoder.result(ResultReader.tree(QueueJson::purgeState)));
    }

    private CallBuilder call(QueuesOperation operation, String resource) {
        return runtime.call(operation, resource, options).in("queues");
    }

    private static Decoder<QueueInfo> info() {
        return Decoder.result(ResultReader.tree(QueueJson::info));
    }
}
