package io.github.flarebind.queues;

import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class QueuesAccountWireTest extends QueuesWire {
    @Test
    void createQueue() {
        answers(okJson("{\"success\":true,\"result\":{\"queue_id\":\"0f2a\",\"queue_name\":\"jobs\"}}"));

        assertThat(queues.create("jobs")).isEqualTo(new QueueInfo("0f2a", "jobs"));

        posted(QUEUES, "{\"queue_name\":\"jobs\"}");
    }

    @Test
    void createPullConsumer() {
        answers(okJson("{\"success\":true,\"result\":{\"consumer_id\":\"c1\",\"type\":\"http_pull\","
                + "\"dead_letter_queue\":\"\"}}"));

        assertThat(queues.createPullConsumer("0f2a"))
                .isEqualTo(new QueueConsumerInfo("c1", "http_pull", Optional.empty()));

        posted(QUEUE + "/consumers", "{\"type\":\"http_pull\"}");
    }

    @Test
    void createPullConsumerWithOptions() {
        answers(okJson("{\"success\":true,\"result\":{\"consumer_id\":\"c1\",\"type\":\"http_pull\","
                + "\"dead_letter_queue\":\"dead\"}}"));

        queues.createPullConsumer(
                "0f2a",
                PullConsumerOptions.builder()
                        .maxRetries(0)
                        .visibilityTimeout(Duration.ofHours(12))
                        .retryDelay(Duration.ofMinutes(1))
                        .deadLetterQueue("dead")
                        .build());

        posted(
                QUEUE + "/consumers",
                "{\"type\":\"http_pull\",\"dead_letter_queue\":\"dead\",\"settings\":{\"max_retries\":0,"
                        + "\"retry_delay\":60,\"visibility_timeout_ms\":43200000}}");
    }

    @Test
    void listQueuesByThePagesThatTheServiceGives() {
        listed(1, "[{\"queue_id\":\"a\",\"queue_name\":\"x\"},{\"queue_id\":\"b\",\"queue_name\":\"y\"}]");
        listed(2, "[{\"queue_id\":\"c\",\"queue_name\":\"z\"}]");

        assertThat(queues.list()).extracting(QueueInfo::id).containsExactly("a", "b", "c");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUES + "?page=1&per_page=100")));
        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUES + "?page=2&per_page=100")));
    }

    private void listed(int page, String result) {
        cloudflare.stubFor(get(urlEqualTo(QUEUES + "?page=" + page + "&per_page=100"))
                .willReturn(okJson("{\"success\":true,\"result\":" + result + ",\"result_info\":{\"page\":" + page
                        + ",\"per_page\":2,\"total_count\":3}}")));
    }

    @Test
    void listQueuesOnceWhereTheServiceKnowsNoPages() {
        answers(okJson("{\"success\":true,\"result\":[{\"queue_id\":\"a\",\"queue_name\":\"x\"}]}"));

        assertThat(queues.list()).hasSize(1);
    }

    @Test
    void deleteQueue() {
        answers(okJson(DONE));

        queues.delete("0f2a");

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(QUEUE)));
    }
}
