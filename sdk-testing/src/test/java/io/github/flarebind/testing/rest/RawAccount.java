package io.github.flarebind.testing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account in memory with a database {@code app} and a namespace {@code cache}, asked by raw requests; its clock is turned by hand. */
final class RawAccount {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final String SERVICES = "https://in-memory/client/v4/accounts/acc";
    private static final String DATABASES = SERVICES + "/d1/database";
    private static final String NAMESPACES = SERVICES + "/storage/kv/namespaces";

    final ManualTime time = ManualTime.startingAt(START);
    final Account account = new Account("acc", "t0ken", time);
    final String id = account.d1().named("app").id();
    final String namespace = account.kv().named("cache").id();
    private final RestDoor door = new RestDoor(account);

    void pass(Duration duration) {
        time.advance(duration);
    }

    /** A request below the databases, with the token. */
    Answer send(String method, String path, String body) throws IOException {
        return signed(method, DATABASES + path, body);
    }

    /** A request below the namespaces, with the token. */
    Answer namespaces(String method, String path, String body) throws IOException {
        return signed(method, NAMESPACES + path, body);
    }

    /** A request below the namespace {@code cache}, with the token. */
    Answer cache(String method, String path, String body) throws IOException {
        return namespaces(method, '/' + namespace + path, body);
    }

    private Answer signed(String method, String url, String body) throws IOException {
        return send(method, url, Headers.of("Authorization", "Bearer t0ken"), body.isEmpty() ? null : body);
    }

    /** A request below the database {@code app}, with the token. */
    Answer app(String method, String path, String body) throws IOException {
        return send(method, '/' + id + path, body);
    }

    /** Runs {@code sql} and returns what the last statement answered. */
    Answer sql(String sql) throws IOException {
        return app(
                "POST",
                "/raw",
                JsonNodeFactory.instance.objectNode().put("sql", sql).toString());
    }

    /** The rows that {@code sql} gives, as JSON. */
    String rows(String sql) throws IOException {
        return sql(sql).result().at("/0/results/rows").toString();
    }

    /** A request to any address without the token. */
    Answer open(String method, String url, Headers headers, String body) throws IOException {
        return send(method, url, headers, body);
    }

    Answer fetch(String url) throws IOException {
        return send("GET", url, Headers.empty(), null);
    }

    private Answer send(String method, String url, Headers headers, @Nullable String body) throws IOException {
        TransportRequest request = TransportRequest.builder()
                .method(method)
                .uri(URI.create(url))
                .headers(headers)
                .body(Optional.ofNullable(body).map(Body::of))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (TransportResponse response = door.send(request)) {
            return new Answer(
                    response.status(),
                    response.headers(),
                    new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** An answer and what is in it. */
    record Answer(int status, Headers headers, String text) {
        JsonNode result() throws JsonProcessingException {
            if (status != 200) {
                throw new AssertionError(status + " " + text);
            }
            return new ObjectMapper().readTree(text).get("result");
        }

        String line() {
            return status + " " + text;
        }
    }
}
