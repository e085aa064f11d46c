package io.github.flarebind.queues;

import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request about consumers as it stands on the wire, so that client and emulator cannot share a mistake. */
class ConsumersWireTest extends QueuesWire {
    private static final String CONSUMERS = QUEUE + "/consumers";
    private static final String PULLING = "{\"consumer_id\":\"c1\",\"type\":\"http_pull\",\"dead_letter_queue\":\"\"}";
    private static final QueueConsumerSettings NOTHING_TOLD = new QueueConsumerSettings(
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty());

    private static String result(String json) {
        return "{\"success\":true,\"result\":" + json + '}';
    }

    @Test
    void createPullConsumer() {
        answers(okJson(result(PULLING)));

        assertThat(queues.createPullConsumer(ID))
                .isEqualTo(new QueueConsumerInfo(
                        "c1",
                        "http_pull",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NOTHING_TOLD));

        posted(CONSUMERS, "{\"type\":\"http_pull\"}");
    }

    @Test
    void createPullConsumerWithOptions() {
        answers(okJson(result(PULLING)));

        queues.createPullConsumer(ID, pullOptions());

        posted(
                CONSUMERS,
                "{\"type\":\"http_pull\",\"dead_letter_queue\":\"dead\",\"settings\":{\"batch_size\":50,\"max_retries\":0,"
                        + "\"retry_delay\":60,\"visibility_timeout_ms\":43200000}}");
    }

    private static PullConsumerOptions pullOptions() {
        return PullConsumerOptions.builder()
                .batchSize(50)
                .maxRetries(0)
                .visibilityTimeout(Duration.ofHours(12))
                .retryDelay(Duration.ofMinutes(1))
                .deadLetterQueue("dead")
                .build();
    }

    @Test
    void createWorkerConsumer() {
        answers(okJson(result(PULLING)));

        queues.createWorkerConsumer(
                ID, WorkerConsumerOptions.builder().script("w").build());

        posted(CONSUMERS, "{\"type\":\"worker\",\"script_name\":\"w\",\"settings\":{\"max_concurrency\":null}}");
    }

    @Test
    void createWorkerConsumerWithOptions() {
        answers(okJson(result(PULLING)));

        queues.createWorkerConsumer(ID, workerOptions());

        posted(CONSUMERS, WORKER);
    }

    private static final String WORKER =
            "{\"type\":\"worker\",\"dead_letter_queue\":\"dead\",\"script_name\":\"w\",\"environment_name\":\"prod\","
                    + "\"settings\":{\"batch_size\":100,\"max_retries\":100,\"max_wait_time_ms\":60000,"
                    + "\"retry_delay\":86400,\"max_concurrency\":250}}";

    private static WorkerConsumerOptions workerOptions() {
        return WorkerConsumerOptions.builder()
                .script("w")
                .environment("prod")
                .batchSize(100)
                .maxRetries(100)
                .maxWaitTime(Duration.ofMinutes(1))
                .maxConcurrency(250)
                .retryDelay(Duration.ofHours(24))
                .deadLetterQueue("dead")
                .build();
    }

    @Test
    void updateConsumers() {
        answers(okJson(result(PULLING)));

        queues.updatePullConsumer(ID, "c1", PullConsumerOptions.defaults());
        queues.updateWorkerConsumer(ID, "c1", workerOptions());

        sent(putRequestedFor(urlEqualTo(CONSUMERS + "/c1")), "{\"type\":\"http_pull\"}");
        sent(putRequestedFor(urlEqualTo(CONSUMERS + "/c1")), WORKER);
    }

    @Test
    void listConsumers() {
        answers(okJson(result("[" + PULLING + "]")));

        assertThat(queues.consumers(ID)).extracting(QueueConsumerInfo::id).containsExactly("c1");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(CONSUMERS)));
    }

    @Test
    void listOfNoConsumers() {
        answers(okJson(result("null")));

        assertThat(queues.consumers(ID)).isEmpty();
    }

    /** Sources differ in how a Worker is named. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"script_name\":\"w\",\"environment_name\":\"prod\"",
                "\"script\":\"w\",\"environment\":\"prod\"",
                "\"service\":\"w\",\"environment\":\"prod\""
            })
    void getConsumerWithAllThatIsTold(String worker) {
        answers(okJson(result("{\"consumer_id\":\"c1\",\"type\":\"worker\"," + worker
                + ",\"queue_name\":\"jobs\",\"created_on\":\"2026-01-01T00:00:00Z\",\"dead_letter_queue\":\"dead\","
                + "\"settings\":{\"batch_size\":10,\"max_retries\":3,\"max_wait_time_ms\":5000,\"retry_delay\":1,"
                + "\"visibility_timeout_ms\":30000,\"max_concurrency\":7}}")));

        assertThat(queues.consumer(ID, "c1"))
                .isEqualTo(new QueueConsumerInfo(
                        "c1",
                        "worker",
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of("w"),
                        Optional.of("prod"),
                        Optional.of("dead"),
                        new QueueConsumerSettings(
                                OptionalInt.of(10),
                                OptionalInt.of(3),
                                Optional.of(Duration.ofSeconds(1)),
                                Optional.of(Duration.ofSeconds(30)),
                                Optional.of(Duration.ofSeconds(5)),
                                OptionalInt.of(7))));
        cloudflare.verify(1, getRequestedFor(urlEqualTo(CONSUMERS + "/c1")));
    }

    @Test
    void deleteConsumer() {
        answers(okJson(DONE));

        queues.deleteConsumer(ID, "c1");

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(CONSUMERS + "/c1")));
    }
}
