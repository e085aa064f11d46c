package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.Account;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R2 as any client sees it, and what it answers to requests that our own client never sends. */
class R2RoutesTest {
    private final RestDoor door =
            new RestDoor(new Account("acc", "t0ken", ManualTime.startingAt(Instant.parse("2026-09-01T06:05:04.321Z"))));

    @BeforeEach
    void makeBucket() throws IOException {
        assertThat(send("POST", "", "{\"name\":\"media\"}", Headers.empty()).status())
                .isEqualTo(200);
    }

    private TransportResponse send(String method, String path, @Nullable String body, Headers headers)
            throws IOException {
        return door.send(TransportRequest.builder()
                .method(method)
                .uri(URI.create("http://127.0.0.1/client/v4/accounts/acc/r2/buckets" + path))
                .headers(headers.with("Authorization", "Bearer t0ken"))
                .body(Optional.ofNullable(body).map(Body::of))
                .timeout(Duration.ofSeconds(10))
                .build());
    }

    private TransportResponse send(String method, String path) throws IOException {
        return send(method, path, null, Headers.empty());
    }

    private static String text(TransportResponse answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(TransportResponse answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static void refused(TransportResponse answer, int status, int code, String message) throws IOException {
        assertThat(answer.status()).isEqualTo(status);
        JsonNode envelope = json(answer);
        assertThat(envelope.path("success").asBoolean(true)).isFalse();
        assertThat(envelope.path("errors").path(0).path("code").asInt()).isEqualTo(code);
        assertThat(envelope.path("errors").path(0).path("message").asText()).isEqualTo(message);
    }

    @Test
    void getGivesTheStoredHeaders() throws IOException {
        Headers given = Headers.of(Map.of(
                "Content-Type", List.of("text/plain"),
                "Content-Language", List.of("de"),
                "Content-Disposition", List.of("inline"),
                "Content-Encoding", List.of("br"),
                "Cache-Control", List.of("max-age=60"),
                "Expires", List.of("Mon, 21 Sep 2026 14:13:20 GMT")));
        send("PUT", "/media/objects/k", "value", given);

        TransportResponse answer = send("GET", "/media/objects/k");

        assertThat(text(answer)).isEqualTo("value");
        Headers told = answer.headers();
        given.asMap().forEach((name, values) -> assertThat(told.all(name)).isEqualTo(values));
        assertThat(told.all("ETag")).containsExactly("\"2063c1608d6e0baf80249c42e2be5804\"");
        assertThat(told.all("Last-Modified")).containsExactly("Tue, 01 Sep 2026 06:05:04 GMT");
        assertThat(told.all("Content-Length")).containsExactly("5");
    }

    @Test
    void putAndListTellTheObject() throws IOException {
        JsonNode stored =
                json(send("PUT", "/media/objects/k", "value", Headers.empty())).path("result");
        JsonNode listed = json(send("GET", "/media/objects"));

        assertThat(stored.path("key").asText()).isEqualTo("k");
        assertThat(stored.path("size").asText()).isEqualTo("5");
        assertThat(stored.path("version").asText()).matches("[0-9a-f]{32}");
        assertThat(stored.path("uploaded").asText()).isEqualTo("2026-09-01T06:05:04.321Z");
        assertThat(listed.path("result").toString())
                .isEqualTo("[{\"key\":\"k\",\"size\":5,\"etag\":\"2063c1608d6e0baf80249c42e2be5804\","
                        + "\"last_modified\":\"2026-09-01T06:05:04.321Z\",\"storage_class\":\"Standard\","
                        + "\"ssec\":false,\"http_metadata\":{},\"custom_metadata\":{}}]");
        assertThat(listed.path("result_info").toString())
                .isEqualTo("{\"is_truncated\":false,\"per_page\":1000,\"delimited\":[]}");
    }

    @Test
    void slashesOfAKeyMayBeLeftAsTheyAre() throws IOException {
        send("PUT", "/media/objects/a%2Fb//c", "value", Headers.empty());

        assertThat(text(send("GET", "/media/objects/a/b//c"))).isEqualTo("value");
        assertThat(text(send("GET", "/media/objects/a%2Fb%2F%2Fc"))).isEqualTo("value");
    }

    @Test
    void bucketTellsItself() throws IOException {
        assertThat(json(send("GET", "/media")).path("result").toString())
                .isEqualTo("{\"name\":\"media\",\"creation_date\":\"2026-09-01T06:05:04.321Z\","
                        + "\"location\":\"ENAM\",\"storage_class\":\"Standard\",\"jurisdiction\":\"default\"}");
    }

    @Test
    void bucketsOwnStorageClassIsTheDefaultOfItsObjects() throws IOException {
        send("POST", "", "{\"name\":\"cold\",\"storageClass\":\"InfrequentAccess\"}", Headers.empty());

        JsonNode stored = json(send("PUT", "/cold/objects/k", "value", Headers.empty()));

        assertThat(stored.path("result").path("storage_class").asText()).isEqualTo("InfrequentAccess");
    }

    @Test
    void bucketsComeInPages() throws IOException {
        send("POST", "", "{\"name\":\"archive\"}", Headers.empty());

        JsonNode first = json(send("GET", "?per_page=1"));
        JsonNode second = json(send(
                "GET",
                "?per_page=1&cursor=" + first.path("result_info").path("cursor").asText()));

        assertThat(first.at("/result/buckets").size()).isEqualTo(1);
        assertThat(first.at("/result/buckets/0/name").asText()).isEqualTo("archive");
        assertThat(second.at("/result/buckets/0/name").asText()).isEqualTo("media");
        assertThat(second.path("result_info").has("cursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Abc", "a_b", "-ab", "ab-"})
    void badBucketNameIsCode10005(String name) throws IOException {
        refused(
                send("POST", "", "{\"name\":\"" + name + "\"}", Headers.empty()),
                400,
                10005,
                "The specified bucket name is not valid.");
    }

    @Test
    void takenBucketNameIsCode10004() throws IOException {
        refused(
                send("POST", "", "{\"name\":\"media\"}", Headers.empty()),
                400,
                10004,
                "The bucket you tried to create already exists, and you own it.");
    }

    @Test
    void bucketThatIsNotEmptyIsCode10008() throws IOException {
        send("PUT", "/media/objects/k", "value", Headers.empty());

        refused(send("DELETE", "/media"), 409, 10008, "The bucket you tried to delete is not empty.");
    }

    @Test
    void missingBucketIsCode10006() throws IOException {
        refused(send("GET", "/other/objects/k"), 404, 10006, "The specified bucket does not exist.");
        refused(send("DELETE", "/other"), 404, 10006, "The specified bucket does not exist.");
    }

    @Test
    void missingObjectIsCode10007() throws IOException {
        refused(send("GET", "/media/objects/k"), 404, 10007, "The specified key does not exist.");
    }

    @Test
    void keyOf1025BytesIsCode10020() throws IOException {
        String path = "/media/objects/" + "k".repeat(1025);

        refused(send("PUT", path, "v", Headers.empty()), 400, 10020, "The specified object name is not valid.");
        refused(send("GET", path), 400, 10020, "The specified object name is not valid.");
        refused(send("DELETE", path), 400, 10020, "The specified object name is not valid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "4294967297"})
    void pageOutOfRangeIsCode10022(String perPage) throws IOException {
        refused(
                send("GET", "/media/objects?per_page=" + perPage),
                400,
                10022,
                "MaxKeys params must be positive integer <= 1000.");
    }

    @ParameterizedTest
    @CsvSource({"cf-r2-data-catalog-check, true", "cf-metadata-only, true", "If-Match, e", "Range, bytes=0-1"})
    void headerThatIsNotKnownIsRefusedByName(String name, String value) throws IOException {
        send("PUT", "/media/objects/k", "value", Headers.empty());

        TransportResponse answer = send("GET", "/media/objects/k", null, Headers.of(name, value));

        assertThat(answer.status()).isEqualTo(501);
        assertThat(text(answer)).containsIgnoringCase(name);
    }

    @Test
    void whatElseIsNotKnownIsRefusedByName() throws IOException {
        TransportResponse query = send("GET", "?page=2");
        TransportResponse field = send("POST", "", "{\"name\":\"cold\",\"lock\":\"x\"}", Headers.empty());

        assertThat(query.status()).isEqualTo(501);
        assertThat(text(query)).contains("page");
        assertThat(field.status()).isEqualTo(501);
        assertThat(text(field)).contains("lock");
    }

    @Test
    void unknownStorageClassIsRefused() throws IOException {
        TransportResponse answer = send("PUT", "/media/objects/k", "v", Headers.of("cf-r2-storage-class", "Glacier"));

        refused(answer, 400, 10029, "The storage class specified is not valid.");
    }

    @Test
    void aBucketWithoutACatalogPassesTheCheckForOne() throws IOException {
        Headers checked = Headers.of("cf-r2-data-catalog-check", "true");

        assertThat(send("PUT", "/media/objects/k", "v", checked).status()).isEqualTo(200);
        assertThat(send("DELETE", "/media/objects/k", null, checked).status()).isEqualTo(200);
    }
}
