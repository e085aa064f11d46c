package io.github.flarebind.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.internal.WireObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How queues and their consumers are told on the wire; what the service leaves out, or names otherwise, is borne. */
final class QueueJson {
    private QueueJson() {}

    /** The settings that are set, whole seconds rounded up. */
    static ObjectNode settings(Optional<Duration> delay, Optional<Duration> retention) {
        ObjectNode settings = QueuesCalls.object();
        delay.map(MessageForm::seconds).ifPresent(seconds -> settings.put("delivery_delay", seconds));
        retention.map(MessageForm::seconds).ifPresent(seconds -> settings.put("message_retention_period", seconds));
        return settings;
    }

    static QueueInfo info(WireObject queue) throws IOException {
        WireObject settings = child(queue, "settings");
        return new QueueInfo(
                queue.text("queue_id"),
                queue.text("queue_name"),
                queue.optionalMoment("created_on"),
                queue.optionalMoment("modified_on"),
                text(queue, "jurisdiction"),
                new QueueSettings(
                        duration(settings, "delivery_delay", 1000),
                        duration(settings, "message_retention_period", 1000),
                        settings.present("delivery_paused").map(paused -> paused.asBoolean())),
                queue.list("producers", QueueJson::producer),
                queue.list("consumers", QueueJson::consumer));
    }

    private static QueueProducerInfo producer(WireObject producer) throws IOException {
        return new QueueProducerInfo(
                producer.text("type"),
                script(producer),
                environment(producer),
                text(producer, "namespace"),
                text(producer, "bucket_name"));
    }

    static QueueConsumerInfo consumer(WireObject consumer) throws IOException {
        WireObject settings = child(consumer, "settings");
        return new QueueConsumerInfo(
                consumer.text("consumer_id"),
                consumer.text("type"),
                consumer.optionalMoment("created_on"),
                script(consumer),
                environment(consumer),
                text(consumer, "dead_letter_queue"),
                new QueueConsumerSettings(
                        number(settings, "batch_size"),
                        number(settings, "max_retries"),
                        duration(settings, "retry_delay", 1000),
                        duration(settings, "visibility_timeout_ms", 1),
                        duration(settings, "max_wait_time_ms", 1),
                        number(settings, "max_concurrency")));
    }

    static QueuePurgeState purgeState(WireObject purge) throws IOException {
        return new QueuePurgeState(
                text(purge, "started_at").isEmpty() ? Optional.empty() : purge.optionalMoment("started_at"),
                purge.flag("completed") || purge.flag("complete"));
    }

    /** Sources differ in the name of this field. */
    private static Optional<String> script(WireObject worker) {
        return text(worker, "script_name").or(() -> text(worker, "script")).or(() -> text(worker, "service"));
    }

    private static Optional<String> environment(WireObject worker) {
        return text(worker, "environment_name").or(() -> text(worker, "environment"));
    }

    private static Optional<String> text(WireObject from, String field) {
        return from.optionalText(field).filter(text -> !text.isEmpty());
    }

    private static Optional<Duration> duration(WireObject from, String field, long millis) throws IOException {
        return from.present(field).isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(from.number(field) * millis));
    }

    private static OptionalInt number(WireObject from, String field) throws IOException {
        return from.present(field).isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) from.number(field));
    }

    private static WireObject child(WireObject of, String field) {
        return new WireObject(of.present(field).filter(JsonNode::isObject).orElseGet(QueuesCalls::object));
    }
}
