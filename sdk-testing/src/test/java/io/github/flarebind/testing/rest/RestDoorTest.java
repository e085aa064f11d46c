package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.Account;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestDoorTest {
    private final Account account = new Account("acc", "t0ken", ManualTime.startingAt(Instant.EPOCH));
    private final RestDoor door = new RestDoor(account);

    private static final String NAMESPACES = "/accounts/acc/storage/kv/namespaces";

    private TransportResponse send(String method, String path, Headers headers) throws IOException {
        return door.send(TransportRequest.builder()
                .method(method)
                .uri(URI.create("http://127.0.0.1/client/v4" + path))
                .headers(headers)
                .timeout(Duration.ofSeconds(1))
                .build());
    }

    private static Headers token(String token) {
        return Headers.of("Authorization", token);
    }

    private static String text(TransportResponse response) throws IOException {
        return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anUnknownRouteIsRefusedByName() throws IOException {
        TransportResponse response = send("GET", "/accounts/acc/workers/scripts", token("Bearer t0ken"));

        assertThat(response.status()).isEqualTo(501);
        assertThat(text(response)).contains("GET /workers/scripts");
    }

    @Test
    void aPathOfTheAccountIsNoneOutsideOfIt() throws IOException {
        TransportResponse response = door.send(TransportRequest.builder()
                .method("GET")
                .uri(URI.create("http://127.0.0.1/storage/kv/namespaces"))
                .headers(token("Bearer t0ken"))
                .timeout(Duration.ofSeconds(1))
                .build());

        assertThat(response.status()).isEqualTo(501);
        assertThat(text(response)).contains("GET /storage/kv/namespaces");
    }

    @Test
    void aKeyMayEndAsTheEndpointOfTokensDoes() throws IOException {
        String id = account.kv().named("cache").id();
        TransportResponse response =
                send("GET", NAMESPACES + '/' + id + "/values/tokens%2Fverify", token("Bearer t0ken"));
        TransportResponse object =
                send("GET", "/accounts/acc/r2/buckets/b/objects/tokens/verify", token("Bearer t0ken"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(text(object)).doesNotContain("no route");
    }

    @Test
    void anUnknownParameterIsRefusedByName() throws IOException {
        TransportResponse response = send("GET", "/accounts/acc/storage/kv/namespaces?sort=id", token("Bearer t0ken"));

        assertThat(response.status()).isEqualTo(501);
        assertThat(text(response)).contains("query parameter sort");
    }

    @Test
    void aHeaderThatMattersIsRefusedByName() throws IOException {
        Headers range = token("Bearer t0ken").with("Range", "bytes=0-1");
        TransportResponse response = send("GET", "/accounts/acc/storage/kv/namespaces/x/values/k", range);

        assertThat(response.status()).isEqualTo(501);
        assertThat(text(response)).contains("header range");
    }

    @Test
    void aWrongTokenIsRefused() throws IOException {
        TransportResponse response = send("GET", "/accounts/acc/storage/kv/namespaces", token("Bearer other"));

        assertThat(response.status()).isEqualTo(401);
        assertThat(text(response)).contains("\"code\":10000").contains("\"success\":false");
    }

    @Test
    void aMissingTokenIsRefused() throws IOException {
        TransportResponse response = send("GET", "/accounts/acc/storage/kv/namespaces", Headers.empty());

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("9106");
    }

    @Test
    void anotherAccountIsForbidden() throws IOException {
        assertThat(send("GET", "/accounts/other/storage/kv/namespaces", token("Bearer t0ken"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=0", "page=-1", "page=4294967297", "per_page=0", "per_page=-1", "per_page=10001", "page=x"})
    void aPageThatThereIsNotIsRefused(String query) throws IOException {
        TransportResponse response = send("GET", NAMESPACES + '?' + query, token("Bearer t0ken"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("\"code\":10026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/storage/kv/namespaces|{\"title\":\"a\",\"colour\":1}",
                "/storage/kv/namespaces/{ns}/bulk/get|{\"keys\":[\"k\"],\"colour\":1}",
                "/r2/buckets|{\"name\":\"media\",\"colour\":1}"
            })
    void anUnknownFieldIsRefusedByName(String path, String body) throws IOException {
        String id = account.kv().named("cache").id();

        TransportResponse response = post(door, path.replace("{ns}", id), Body.of(body));

        assertThat(response.status()).isEqualTo(501);
        assertThat(text(response)).contains("does not know the field 'colour'");
    }

    private static TransportResponse post(RestDoor door, String path, Body body) throws IOException {
        return door.send(TransportRequest.builder()
                .method("POST")
                .uri(URI.create("http://127.0.0.1/client/v4/accounts/acc" + path))
                .headers(token("Bearer t0ken"))
                .body(body)
                .timeout(Duration.ofSeconds(1))
                .build());
    }

    @Test
    void aDefectIsAnsweredByItsKind() throws IOException {
        Account atTheEndOfTime = new Account("acc", "t0ken", ManualTime.startingAt(Instant.MAX));
        String messages = "/queues/" + atTheEndOfTime.queues().named("jobs").id() + "/messages";

        TransportResponse response = post(new RestDoor(atTheEndOfTime), messages, Body.of("{\"body\":\"s3cret\"}"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response)).contains("\"code\":10001,", "\"the in-memory Cloudflare failed: ");
    }

    @Test
    void aBodyThatCannotBeReadIsTheCallersOwnFailure() {
        Body cut = Body.stream(new ByteArrayInputStream(new byte[2]), 3);

        assertThatThrownBy(() -> post(door, "/queues", cut)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyAnswerHasARay() throws IOException {
        assertThat(send("GET", "/nothing", Headers.empty()).headers().first("cf-ray"))
                .isPresent();
    }
}
