package io.github.flarebind.queues;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.NumberedListing;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.queues.internal.QueuesProduct;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The queues of an account: makes them and their pull consumers, lists them, deletes them, hands out their bindings. */
public final class QueuesClient {
    private final ClientRuntime runtime;

    private QueuesClient(ClientRuntime runtime) {
        this.runtime = runtime;
    }

    /** Returns the queues of the client's account. */
    public static QueuesClient of(CloudflareClient client) {
        return new QueuesClient(ClientRuntime.of(client));
    }

    /** Returns the binding of the queue with this id (not its name); nothing is sent. */
    public CloudflareQueue queue(String id) {
        return new HttpCloudflareQueue(new QueuesCalls(runtime, QueuesRules.id(id), CallOptions.defaults()));
    }

    /**
     * Makes a queue. It can be sent to at once, and pulled from after {@link #createPullConsumer(String)}.
     *
     * @param name 1 to 63 letters, digits and dashes, no dash at either end, unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the name is taken
     */
    public QueueInfo create(String name) {
        return call(QueuesOperation.CREATE_QUEUE, Resource.of("queue", QueuesRules.name(name)))
                .post()
                .json(Map.of("queue_name", name))
                .decode(Decoder.result(ResultReader.tree(QueuesClient::info)))
                .await();
    }

    /**
     * Makes the consumer that lets messages be pulled from the queue, with the defaults of {@link PullConsumerOptions}.
     *
     * @throws io.github.flarebind.core.error.ConflictException when the queue has a consumer: it can have one only
     */
    public QueueConsumerInfo createPullConsumer(String queueId) {
        return createPullConsumer(queueId, PullConsumerOptions.defaults());
    }

    /**
     * Makes the consumer that lets messages be pulled from the queue.
     *
     * @throws io.github.flarebind.core.error.ConflictException when the queue has a consumer: it can have one only
     */
    public QueueConsumerInfo createPullConsumer(String queueId, PullConsumerOptions options) {
        return call(QueuesOperation.CREATE_CONSUMER, "queue " + QueuesRules.id(queueId))
                .post(queueId, "consumers")
                .json(consumer(options))
                .decode(Decoder.result(ResultReader.tree(QueuesClient::consumerInfo)))
                .await();
    }

    private static ObjectNode consumer(PullConsumerOptions options) {
        ObjectNode consumer = JsonNodeFactory.instance.objectNode().put("type", "http_pull");
        options.deadLetterQueue().ifPresent(name -> consumer.put("dead_letter_queue", name));
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        options.maxRetries().ifPresent(retries -> settings.put("max_retries", retries));
        options.retryDelay().map(MessageForm::seconds).ifPresent(delay -> settings.put("retry_delay", delay));
        options.visibilityTimeout()
                .map(Duration::toMillis)
                .ifPresent(timeout -> settings.put("visibility_timeout_ms", timeout));
        return settings.isEmpty() ? consumer : consumer.set("settings", settings);
    }

    /** All queues of the account. */
    public List<QueueInfo> list() {
        return NumberedListing.all(
                () -> call(QueuesOperation.LIST_QUEUES, "account " + runtime.accountId())
                        .get(),
                QueuesClient::info);
    }

    /**
     * Deletes a queue and every message in it.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none
     */
    public void delete(String id) {
        call(QueuesOperation.DELETE_QUEUE, "queue " + QueuesRules.id(id))
                .delete(id)
                .decode(Decoder.deleted(QueuesProduct.QUEUE_NOT_FOUND))
                .await();
    }

    private CallBuilder call(QueuesOperation operation, String resource) {
        return runtime.call(operation, resource, CallOptions.defaults()).in("queues");
    }

    private static QueueInfo info(WireObject queue) throws IOException {
        return new QueueInfo(queue.text("queue_id"), queue.text("queue_name"));
    }

    private static QueueConsumerInfo consumerInfo(WireObject consumer) throws IOException {
        return new QueueConsumerInfo(
                consumer.text("consumer_id"),
                consumer.text("type"),
                consumer.optionalText("dead_letter_queue").filter(name -> !name.isEmpty()));
    }
}
