package io.github.flarebind.queues;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class QueuesWireTest extends QueuesWire {
    @Test
    void sendText() {
        answers(okJson(DONE));

        assertThat(queue.send(Body.of("hällo"))).isEmpty();

        posted(QUEUE + "/messages", "{\"body\":\"hällo\",\"content_type\":\"text\"}");
    }

    @Test
    void sendJsonWithADelay() {
        answers(okJson("{\"success\":true,\"result\":{\"metadata\":{\"metrics\":{\"backlog_count\":1,"
                + "\"backlog_bytes\":7,\"oldest_message_timestamp_ms\":1767225600123}}}}"));

        assertThat(queue.send(
                        Body.json(List.of(1.50, "a")),
                        QueueSendOptions.builder()
                                .delay(Duration.ofMillis(1500))
                                .build()))
                .contains(new QueueMetrics(1, 7, Optional.of(Instant.parse("2026-01-01T00:00:00.123Z"))));

        posted(QUEUE + "/messages", "{\"body\":[1.5,\"a\"],\"content_type\":\"json\",\"delay_seconds\":2}");
    }

    @Test
    void sendBytes() {
        answers(okJson(DONE));

        queue.send(Body.of(new byte[] {0, -1}));

        posted(QUEUE + "/messages", "{\"body\":\"AP8=\",\"content_type\":\"text\"}");
    }

    @Test
    void sendBatch() {
        answers(okJson(DONE));

        queue.sendBatch(
                List.of(
                        QueueMessage.of(Body.of("a")),
                        QueueMessage.of(Body.json(Map.of("b", 1)), Duration.ZERO),
                        QueueMessage.of(Body.of("c"), Duration.ofHours(24))),
                QueueSendOptions.builder().delay(Duration.ofSeconds(60)).build());

        posted(
                QUEUE + "/messages/batch",
                "{\"messages\":[{\"body\":\"a\",\"content_type\":\"text\"},"
                        + "{\"body\":{\"b\":1},\"content_type\":\"json\",\"delay_seconds\":0},"
                        + "{\"body\":\"c\",\"content_type\":\"text\",\"delay_seconds\":86400}],\"delay_seconds\":60}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"result\":{}}",
                "{\"success\":true,\"result\":null}",
                "{\"success\":true,\"result\":{\"metadata\":null}}",
                "{\"success\":true,\"result\":{\"metadata\":{\"metrics\":[]}}}",
                "{\"success\":true,\"result\":[]}"
            })
    void aMessageIsStoredWhateverIsToldOfTheQueue(String answer) {
        answers(okJson(answer));

        assertThat(queue.send(Body.of("a"))).isEmpty();
    }

    @Test
    void metrics() {
        answers(okJson("{\"success\":true,\"result\":{\"backlog_count\":3,\"backlog_bytes\":12.0,"
                + "\"oldest_message_timestamp_ms\":0}}"));

        assertThat(queue.metrics()).isEqualTo(new QueueMetrics(3, 12, Optional.empty()));

        cloudflare.verify(1, getRequestedFor(urlEqualTo(QUEUE + "/metrics")));
    }

    @Test
    void sendIsNotRepeatedWhenTheAnswerIsLost() {
        answers(aResponse().withStatus(500).withBody(error(15000, "internal")));

        assertThatThrownBy(() -> queue.send(Body.of("a"))).isInstanceOf(OutcomeUnknownException.class);

        posted(QUEUE + "/messages", "{\"body\":\"a\",\"content_type\":\"text\"}");
    }

    @Test
    void pull() {
        answers(okJson("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"message_backlog_count\":3,"
                + "\"messages\":[{\"id\":\"m1\",\"lease_id\":\"l1\",\"attempts\":2,\"timestamp_ms\":1767225600123,"
                + "\"body\":\"eyJhIjoxfQ==\",\"metadata\":{\"CF-Content-Type\":\"json\","
                + "\"CF-sourceMessageSource\":\"dash\"}}]}}"));

        PulledMessage message = queue.pull().get(0);

        assertThat(message.id()).isEqualTo("m1");
        assertThat(message.leaseId()).isEqualTo("l1");
        assertThat(message.attempts()).isEqualTo(2);
        assertThat(message.timestamp()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
        assertThat(message.contentType()).isEqualTo("json");
        assertThat(message.metadata()).isEqualTo(Map.of("CF-Content-Type", "json", "CF-sourceMessageSource", "dash"));
        assertThat(message.text()).isEqualTo("{\"a\":1}");
        assertThat(message)
                .hasToString(
                        "PulledMessage{id=m1, attempts=2, timestamp=2026-01-01T00:00:00.123Z," + " contentType=json}");
        posted(QUEUE + "/messages/pull", "{}");
    }

    @Test
    void pullWithOptions() {
        answers(okJson("{\"success\":true,\"result\":{}}"));

        assertThat(queue.pull(QueuePullOptions.builder()
                        .batchSize(100)
                        .visibilityTimeout(Duration.ofMinutes(2))
                        .build()))
                .isEmpty();

        posted(QUEUE + "/messages/pull", "{\"batch_size\":100,\"visibility_timeout_ms\":120000}");
    }

    @Test
    void pullWithoutAConsumerTellsTheWayOut() {
        answers(aResponse().withStatus(405).withHeader("cf-ray", "8c1d"));

        assertThatThrownBy(queue::pull)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(
                        "Queues pull on queue 0f2ac74b498b48028cb68387c421e279: 405, no body (ray 8c1d). The queue has no http_pull consumer:"
                                + " QueuesClient.createPullConsumer(queue) makes it");
    }

    @Test
    void aSourceThatFailsIsNotSent() {
        Body broken = Body.stream(
                () -> {
                    throw new IOException("gone");
                },
                3);
        Body cut = Body.stream(new ByteArrayInputStream(new byte[2]), 3);

        assertThatThrownBy(() -> queue.send(broken))
                .isInstanceOf(BodySourceException.class)
                .hasMessage(
                        "Queues send on queue 0f2ac74b498b48028cb68387c421e279: the message's source failed: java.io.IOException: gone");
        assertThatThrownBy(() -> queue.sendBatch(List.of(QueueMessage.of(broken))))
                .isInstanceOf(BodySourceException.class)
                .hasMessageStartingWith("Queues send batch on queue 0f2ac74b498b48028cb68387c421e279: ");
        assertThatThrownBy(() -> queue.send(cut)).isInstanceOf(IllegalArgumentException.class);
        cloudflare.verify(0, postRequestedFor(urlEqualTo(QUEUE + "/messages")));
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() {
        Body endless = Body.stream(
                () -> {
                    throw new IOException("it was read");
                },
                Long.MAX_VALUE / 8);

        assertThatThrownBy(() -> queue.send(endless)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "404, 10104, NotFoundException",
        "404, 11000, NotFoundException",
        "400, 11009, ConflictException",
        "409, 11009, ConflictException",
        "400, 11004, ConflictException",
        "400, 10105, InvalidRequestException",
        "400, 10204, InvalidRequestException",
        "403, 10106, PermissionDeniedException",
        "429, 10250, RateLimitedException",
        "429, 10253, RateLimitedException"
    })
    void codesBecomeExceptions(int status, int code, String exception) {
        answers(aResponse().withStatus(status).withBody(error(code, "told")));

        assertThatThrownBy(queue::pull)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.errors().get(0).code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(exception));
    }

    @ParameterizedTest
    @CsvSource({"10250, 5", "10251, 1", "10252, 1", "10253, 1", "0, 5"})
    void onlyAThrottleThatPassesIsWaitedFor(int code, int times) {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "0").withBody(error(code, "told")));

        assertThatThrownBy(queue::pull).isInstanceOf(ApiException.class);

        cloudflare.verify(times, postRequestedFor(urlEqualTo(QUEUE + "/messages/pull")));
    }
}
