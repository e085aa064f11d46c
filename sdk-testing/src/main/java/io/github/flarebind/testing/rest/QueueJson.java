package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.testing.engine.QueueAttachment;
import io.github.flarebind.testing.engine.QueueBacklog;
import io.github.flarebind.testing.engine.QueueConsumer;
import io.github.flarebind.testing.engine.QueueStore;

/** How queues and their consumers are shown. */
final class QueueJson {
    private QueueJson() {}

    static ObjectNode queue(QueueStore store) {
        ObjectNode json = Envelopes.object()
                .put("queue_id", store.id())
                .put("queue_name", store.name())
                .put("created_on", store.created().toString())
                .put("modified_on", store.modified().toString());
        store.jurisdiction().ifPresent(region -> json.put("jurisdiction", region));
        json.putObject("settings")
                .put("delivery_delay", store.settings().deliveryDelay())
                .put("delivery_paused", store.settings().deliveryPaused())
                .put("message_retention_period", store.settings().retention());
        json.put("producers_total_count", 0).putArray("producers");
        ArrayNode consumers = consumers(store);
        json.put("consumers_total_count", consumers.size()).set("consumers", consumers);
        return json;
    }

    static ArrayNode consumers(QueueStore store) {
        ArrayNode consumers = Envelopes.array();
        store.attachment().ifPresent(attachment -> consumers.add(consumer(store, attachment)));
        return consumers;
    }

    static ObjectNode consumer(QueueStore store, QueueAttachment attachment) {
        QueueConsumer consumer = attachment.consumer();
        ObjectNode json = Envelopes.object()
                .put("consumer_id", attachment.id())
                .put("queue_name", store.name())
                .put("type", consumer.worker().isPresent() ? "worker" : "http_pull")
                .put("created_on", attachment.created().toString())
                .put("dead_letter_queue", consumer.deadLetterQueue().orElse(""));
        ObjectNode settings = json.putObject("settings")
                .put("max_retries", consumer.maxRetries())
                .put("retry_delay", consumer.retryDelay());
        consumer.batchSize().ifPresent(size -> settings.put("batch_size", size));
        consumer.worker()
                .ifPresentOrElse(
                        worker -> worker(worker, json, settings),
                        () -> settings.put("visibility_timeout_ms", consumer.visibilityMillis()));
        return json;
    }

    private static void worker(QueueConsumer.Worker worker, ObjectNode json, ObjectNode settings) {
        // Cloudflare's SDKs read the one name, wrangler the other
        json.put("script_name", worker.script())
                .put("script", worker.script())
                .put("environment", worker.environment());
        settings.put("max_wait_time_ms", worker.maxWaitMillis()).putNull("max_concurrency");
        worker.maxConcurrency().ifPresent(most -> settings.put("max_concurrency", most));
    }

    static ObjectNode metrics(QueueBacklog backlog) {
        return Envelopes.object()
                .put("backlog_count", backlog.count())
                .put("backlog_bytes", backlog.bytes())
                .put(
                        "oldest_message_timestamp_ms",
                        backlog.oldest().map(oldest -> oldest.toEpochMilli()).orElse(0L));
    }

    /** The metrics beside a result about messages. */
    static ObjectNode metadata(QueueBacklog backlog) {
        return Envelopes.object().set("metrics", metrics(backlog));
    }
}
