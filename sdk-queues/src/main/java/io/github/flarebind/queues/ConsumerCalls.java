package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.queues.internal.QueuesOperation;
import io.github.flarebind.queues.internal.QueuesProduct;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every path, body and decoder of the calls that manage the consumers of one queue. */
record ConsumerCalls(ClientRuntime runtime, String queue) {
    ApiCall<QueueConsumerInfo> create(ObjectNode consumer) {
        return call(QueuesOperation.CREATE_CONSUMER, named())
                .post()
                .json(consumer)
                .decode(info());
    }

    ApiCall<List<QueueConsumerInfo>> list() {
        ResultReader<List<QueueConsumerInfo>> consumers = ResultReader.tree(list -> list.elements(QueueJson::consumer));
        return call(QueuesOperation.LIST_CONSUMERS, named())
                .get()
                .decode(answer -> Decoder.items(answer.envelope(consumers)));
    }

    ApiCall<QueueConsumerInfo> get(String id) {
        return call(QueuesOperation.GET_CONSUMER, named(id)).get(id).decode(info());
    }

    ApiCall<QueueConsumerInfo> update(String id, ObjectNode consumer) {
        return call(QueuesOperation.UPDATE_CONSUMER, named(id))
                .put(id)
                .json(consumer)
                .decode(info());
    }

    ApiCall<Void> delete(String id) {
        return call(QueuesOperation.DELETE_CONSUMER, named(id))
                .delete(id)
                .decode(Decoder.deleted(QueuesProduct.QUEUE_NOT_FOUND));
    }

    static ObjectNode json(PullConsumerOptions options) {
        ObjectNode consumer =
                consumer("http_pull", requireNonNull(options, "options is null").deadLetterQueue());
        ObjectNode settings = QueuesCalls.object();
        options.batchSize().ifPresent(size -> settings.put("batch_size", size));
        options.maxRetries().ifPresent(retries -> settings.put("max_retries", retries));
        options.retryDelay().map(MessageForm::seconds).ifPresent(delay -> settings.put("retry_delay", delay));
        options.visibilityTimeout()
                .map(Duration::toMillis)
                .ifPresent(timeout -> settings.put("visibility_timeout_ms", timeout));
        return settings.isEmpty() ? consumer : consumer.set("settings", settings);
    }

    static ObjectNode json(WorkerConsumerOptions options) {
        ObjectNode consumer =
                consumer("worker", requireNonNull(options, "options is null").deadLetterQueue());
        consumer.put("script_name", options.script());
        options.environment().ifPresent(name -> consumer.put("environment_name", name));
        ObjectNode settings = consumer.putObject("settings");
        options.batchSize().ifPresent(size -> settings.put("batch_size", size));
        options.maxRetries().ifPresent(retries -> settings.put("max_retries", retries));
        options.maxWaitTime().map(Duration::toMillis).ifPresent(wait -> settings.put("max_wait_time_ms", wait));
        options.retryDelay().map(MessageForm::seconds).ifPresent(delay -> settings.put("retry_delay", delay));
        // null says that the service decides
        settings.putNull("max_concurrency");
        options.maxConcurrency().ifPresent(most -> settings.put("max_concurrency", most));
        return consumer;
    }

    private static ObjectNode consumer(String type, Optional<String> deadLetterQueue) {
        ObjectNode consumer = QueuesCalls.object().put("type", type);
        deadLetterQueue.ifPresent(name -> consumer.put("dead_letter_queue", name));
        return consumer;
    }

    private String named() {
        return "queue " + queue;
    }

    private String named(String id) {
        return "consumer " + id + " of queue " + queue;
    }

    private CallBuilder call(QueuesOperation operation, String resource) {
        return runtime.call(operation, resource, CallOptions.defaults()).in("queues", queue, "consumers");
    }

    private static Decoder<QueueConsumerInfo> info() {
        return Decoder.result(ResultReader.tree(QueueJson::consumer));
    }
}
