package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.Account;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wire of queues from the far side: what other clients than ours may send. */
class QueueRoutesTest {
    private final Account account = new Account("acc", "t0ken", Time.system());
    private final RestDoor door = new RestDoor(account);
    private final String messages = "/" + account.queues().named("jobs").id() + "/messages";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|10208| |{",
                "400|10207| |[1]",
                "400|10207| |{\"content_type\":\"text\"}",
                "400|10207| |{\"content_type\":\"text\",\"body\":1}",
                "400|10207| |{\"body\":1,\"delay_seconds\":0.5}",
                "400|10203| |{\"content_type\":\"bytes\",\"body\":\"eA==\"}",
                "400|10202| |{\"body\":1,\"delay_seconds\":86401}",
                "400|10013|/batch|{\"messages\":[]}",
                "400|10013|/batch|{}",
                "400|10026|/pull|{\"batch_size\":101}",
                "400|10026|/pull|{\"visibility_timeout_ms\":43200001}",
                "400|10026|/ack|{\"acks\":[{}]}",
                "501|0| |{\"body\":1,\"priority\":1}",
                "501|0|/pull|{\"visibility_timeout\":1}"
            })
    void refusals(int status, int code, String path, String body) throws IOException {
        String to = messages + (path == null ? "" : path);

        assertThat(send("POST", to, body)).contains(status + " ", "\"code\":" + code + ",", "\"success\":false");
    }

    @Test
    void jsonIsTheDefaultAndIsDeliveredAsBase64() throws IOException {
        assertThat(send("POST", messages, "{\"body\":{\"a\":1}}")).startsWith("200 ");

        assertThat(send("POST", messages + "/pull", "{}"))
                .contains("\"message_backlog_count\":1", "\"body\":\"eyJhIjoxfQ==\"")
                .contains("\"attempts\":1", "\"metadata\":{\"CF-Content-Type\":\"json\"}");
    }

    @Test
    void nullIsAMessage() throws IOException {
        assertThat(send("POST", messages, "{\"body\":null}")).startsWith("200 ");

        assertThat(send("POST", messages + "/pull", "{}")).contains("\"body\":\"bnVsbA==\"");
    }

    @Test
    void unknownLeasesAreWarnings() throws IOException {
        assertThat(send(
                        "POST",
                        messages + "/ack",
                        "{\"acks\":[{\"lease_id\":\"x\"}],\"retries\":[{\"lease_id\":\"y\"}]}"))
                .startsWith("200 ")
                .contains("\"ackCount\":0", "\"retryCount\":0", "\"x\":\"", "\"y\":\"");
    }

    @Test
    void queuesAreFoundByNameAndShownWithTheirConsumers() throws IOException {
        account.queues().named("other");

        assertThat(send("GET", "?name=jobs", ""))
                .contains("\"queue_name\":\"jobs\"", "\"total_count\":1", "\"consumers_total_count\":1")
                .contains("\"message_retention_period\":345600", "\"max_retries\":3", "\"type\":\"http_pull\"");
        assertThat(send("GET", messages.replace("/messages", ""), "")).contains("\"queue_name\":\"jobs\"");
        assertThat(send("GET", messages.replace("/messages", "/consumers"), ""))
                .contains("\"visibility_timeout_ms\":30000");
    }

    @Test
    void aPutReplacesNameAndSettings() throws IOException {
        send("PATCH", queue(), "{\"settings\":{\"delivery_delay\":5,\"delivery_paused\":true}}");

        assertThat(send("PUT", queue(), "{\"queue_name\":\"p\",\"settings\":{\"message_retention_period\":60}}"))
                .contains("200 ", "\"queue_name\":\"p\"", "\"message_retention_period\":60")
                .contains("\"delivery_delay\":0", "\"delivery_paused\":false", "\"type\":\"http_pull\"");
        assertThat(send("GET", queue(), "")).contains("\"queue_name\":\"p\"", "\"delivery_delay\":0");
    }

    @Test
    void severalQueuesAreFoundByName() throws IOException {
        account.queues().named("other");
        account.queues().named("third");

        assertThat(send("GET", "?name=jobs&name=third", ""))
                .contains("\"queue_name\":\"jobs\"", "\"queue_name\":\"third\"", "\"total_count\":2");
    }

    @Test
    void whatTheFakeDoesNotDoIsRefusedByName() throws IOException {
        assertThat(send("POST", "", "{\"queue_name\":\"p\",\"settings\":{\"delivery_color\":true}}"))
                .contains("501 ", "delivery_color");
        assertThat(send("POST", consumers(), "{\"type\":\"pigeon\"}")).contains("501 ", "pigeon");
    }

    private String queue() {
        return messages.replace("/messages", "");
    }

    private String consumers() {
        return queue() + "/consumers";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|10026|/peek|{\"batch_size\":0}",
                "400|10026|/purge|{\"refs\":[{}]}",
                "501|0|/peek|{\"visibility_timeout_ms\":1}"
            })
    void refusalsOfPeekAndPurge(int status, int code, String path, String body) throws IOException {
        assertThat(send("POST", messages + path, body)).contains(status + " ", "\"code\":" + code + ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|10026|POST|/purge|{}",
                "400|100128|PATCH| |{\"settings\":{\"delivery_delay\":86401}}",
                "400|100128|PATCH| |{\"settings\":{\"message_retention_period\":59}}",
                "400|10026|PATCH| |{\"queue_name\":1}",
                "400|11003|PUT| |{\"settings\":{}}",
                "400|10026|PUT| |{\"queue_name\":\"jobs\",\"jurisdiction\":\"eu\"}",
                "400|100128|PUT| |{\"queue_name\":\"jobs\",\"settings\":{\"delivery_delay\":86401}}",
                "409|11004|POST|/consumers|{\"type\":\"worker\",\"script_name\":\"w\"}",
                "400|10026|POST|/consumers|{\"type\":\"worker\"}",
                "400|100127|POST|/consumers|{\"type\":\"http_pull\",\"settings\":{\"batch_size\":101}}",
                "400|100127|POST|/consumers|{\"type\":\"http_pull\",\"settings\":{\"visibility_timeout_ms\":43200001}}",
                "400|100127|POST|/consumers|{\"type\":\"worker\",\"script_name\":\"w\",\"settings\":{\"max_concurrency\":251}}",
                "400|100127|POST|/consumers|{\"type\":\"worker\",\"script_name\":\"w\",\"settings\":{\"max_wait_time_ms\":60001}}",
                "404|11000|GET|/consumers/none| "
            })
    void refusalsOfQueuesAndConsumers(int status, int code, String method, String path, String body)
            throws IOException {
        assertThat(send(method, queue() + (path == null ? "" : path), body == null ? "" : body))
                .contains(status + " ", "\"code\":" + code + ",");
    }

    @Test
    void jurisdictionsAreKnownByName() throws IOException {
        assertThat(send("POST", "", "{\"queue_name\":\"p\",\"jurisdiction\":\"mars\"}"))
                .contains("400 ", "\"code\":10026");
    }

    @Test
    void aPausedQueueAnswersAPullAsDocumented() throws IOException {
        assertThat(send("PATCH", queue(), "{\"settings\":{\"delivery_paused\":true}}"))
                .contains("200 ", "\"delivery_paused\":true", "\"message_retention_period\":345600");

        assertThat(send("POST", messages + "/pull", "{}")).contains("409 ", "queue_delivery_paused");
        assertThat(send("POST", messages, "{\"body\":1}")).startsWith("200 ");
    }

    @Test
    void metricsStandBesideSendsAndPulls() throws IOException {
        assertThat(send("POST", messages, "{\"body\":1}"))
                .contains("\"metadata\":{\"metrics\":{\"backlog_count\":0,\"backlog_bytes\":0");
        assertThat(send("POST", messages + "/pull", "{}"))
                .contains("\"metadata\":{\"metrics\":{\"backlog_count\":1,\"backlog_bytes\":1");
        assertThat(send("GET", queue() + "/metrics", "")).contains("\"backlog_count\":1");
    }

    private String send(String method, String path, String body) throws IOException {
        TransportResponse response = door.send(TransportRequest.builder()
                .method(method)
                .uri(URI.create("https://in-memory/client/v4/accounts/acc/queues" + path))
                .headers(Headers.of("Authorization", "Bearer t0ken"))
                .body(body.isEmpty() ? Optional.empty() : Optional.of(Body.of(body)))
                .timeout(Duration.ofSeconds(1))
                .streamed(false)
                .build());
        return response.status() + " " + new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
