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
import io.github.flarebind.testing.engine.S3Key;
import io.github.flarebind.testing.engine.TokenKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buckets of jurisdictions, their classes and lists, and the keys of an account, by raw requests. */
class R2AccountRoutesTest {
    private static final String ACCOUNT = "/accounts/acc";
    private static final String BUCKETS = ACCOUNT + "/r2/buckets";

    private final Account account = account(TokenKind.USER);

    private static Account account(TokenKind kind) {
        return new Account("acc", "t0ken", kind, ManualTime.startingAt(Instant.parse("2026-09-01T06:05:04.321Z")));
    }

    private TransportResponse send(String method, String path, @Nullable String body, String... headers)
            throws IOException {
        return send(account, method, path, body, headers);
    }

    private static TransportResponse send(
            Account account, String method, String path, @Nullable String body, String... headers) throws IOException {
        Headers given = Headers.of("Authorization", "Bearer t0ken");
        for (int i = 0; i < headers.length; i += 2) {
            given = given.with(headers[i], headers[i + 1]);
        }
        return new RestDoor(account)
                .send(TransportRequest.builder()
                        .method(method)
                        .uri(URI.create("http://127.0.0.1/client/v4" + path))
                        .headers(given)
                        .body(Optional.ofNullable(body).map(Body::of))
                        .timeout(Duration.ofSeconds(10))
                        .build());
    }

    private static JsonNode json(TransportResponse answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void aJurisdictionHasItsOwnBuckets() throws IOException {
        String eu = "cf-r2-jurisdiction";
        JsonNode made = json(send("POST", BUCKETS, "{\"name\":\"media\",\"locationHint\":\"weur\"}", eu, "eu"));

        assertThat(made.at("/result/jurisdiction").asText()).isEqualTo("eu");
        assertThat(made.at("/result/location").asText()).isEqualTo("WEUR");
        assertThat(send("PUT", BUCKETS + "/media/objects/k", "v", eu, "eu").status())
                .isEqualTo(200);
        assertThat(send("GET", BUCKETS + "/media/objects/k", null, eu, "eu").status())
                .isEqualTo(200);
        assertThat(json(send("GET", BUCKETS + "/media/objects/k", null))
                        .at("/errors/0/code")
                        .asInt())
                .isEqualTo(10006);
        assertThat(json(send("GET", BUCKETS, null)).at("/result/buckets")).isEmpty();
        assertThat(json(send("GET", BUCKETS, null, eu, "mars"))
                        .at("/errors/0/code")
                        .asInt())
                .isEqualTo(10029);
    }

    @Test
    void theStorageClassOfABucketIsChanged() throws IOException {
        send("POST", BUCKETS, "{\"name\":\"media\"}");

        JsonNode changed = json(send("PATCH", BUCKETS + "/media", null, "cf-r2-storage-class", "InfrequentAccess"));

        assertThat(changed.at("/result/storage_class").asText()).isEqualTo("InfrequentAccess");
        assertThat(json(send("PUT", BUCKETS + "/media/objects/k", "v"))
                        .at("/result/storage_class")
                        .asText())
                .isEqualTo("InfrequentAccess");
        assertThat(send("PATCH", BUCKETS + "/media", null).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'', alpha beta gamma",
        "name_contains=a&direction=desc, gamma beta alpha",
        "name_contains=mm, gamma",
        "start_after=alpha&order=name, beta gamma",
        "per_page=1&cursor=beta, gamma",
        "direction=desc&start_after=beta, alpha",
    })
    void bucketsAreListedAsAsked(String query, String names) throws IOException {
        for (String name : new String[] {"beta", "alpha", "gamma"}) {
            account.r2().named(name);
        }

        assertThat(json(send("GET", BUCKETS + '?' + query, null))
                        .at("/result/buckets")
                        .findValuesAsText("name"))
                .containsExactly(names.split(" ", -1));
    }

    @Test
    void whatIsNotNewIs304() throws IOException {
        account.r2().named("media");
        String path = BUCKETS + "/media/objects/k";
        send("PUT", path, "value");
        String same = "\"2063c1608d6e0baf80249c42e2be5804\"";

        assertThat(send("GET", path, null, "If-None-Match", same).status()).isEqualTo(304);
        assertThat(send("GET", path, null, "If-None-Match", "\"x\"").status()).isEqualTo(200);
        assertThat(send("GET", path, null, "If-Modified-Since", "Tue, 01 Sep 2026 06:05:04 GMT")
                        .status())
                .isEqualTo(304);
        assertThat(send("GET", path, null, "If-Modified-Since", "Tue, 01 Sep 2026 06:05:03 GMT")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "USER, /user/tokens/verify, 200",
        "USER, /accounts/acc/tokens/verify, 401",
        "ACCOUNT, /user/tokens/verify, 401",
        "ACCOUNT, /accounts/acc/tokens/verify, 200",
        "ACCOUNT, /accounts/other/tokens/verify, 403",
    })
    void aTokenIsVerifiedByTheEndpointOfItsKind(TokenKind kind, String path, int status) throws IOException {
        Account own = account(kind);
        TransportResponse answer = send(own, "GET", path, null);
        JsonNode told = json(answer);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(told.at("/result/id").asText()).matches("[0-9a-f]{32}").isEqualTo(own.tokenId());
            assertThat(told.at("/result/status").asText()).isEqualTo("active");
        }
        if (status == 401) {
            assertThat(told.at("/errors/0/code").asInt()).isEqualTo(1000);
        }
    }

    private String grant(String permission, String parent, int seconds) {
        return "{\"bucket\":\"media\",\"permission\":\"" + permission + "\",\"parentAccessKeyId\":\"" + parent
                + "\",\"ttlSeconds\":" + seconds + ",\"prefixes\":[\"a/\"]}";
    }

    @Test
    void temporaryKeysAreThoseOfTheirGrant() throws IOException {
        JsonNode made = json(send(
                        "POST",
                        ACCOUNT + "/r2/temp-access-credentials",
                        grant("object-read-only", account.tokenId(), 60)))
                .path("result");
        S3Key key = account.keys().find(made.path("accessKeyId").asText()).orElseThrow();

        assertThat(key.secret()).isEqualTo(made.path("secretAccessKey").asText());
        assertThat(key.session()).contains(made.path("sessionToken").asText());
        assertThat(key.grant().orElseThrow().writes()).isFalse();
        assertThat(key.grant().orElseThrow().prefixes()).containsExactly("a/");
        assertThat(key.grant().orElseThrow().expires()).isEqualTo(Instant.parse("2026-09-01T06:06:04.321Z"));
    }

    @ParameterizedTest
    @CsvSource({"root, own, 60, 400", "object-read-only, other, 60, 403", "object-read-only, own, 604801, 400"})
    void aWrongGrantIsRefused(String permission, String parent, int seconds, int status) throws IOException {
        String id = parent.equals("own") ? account.tokenId() : parent;

        assertThat(send("POST", ACCOUNT + "/r2/temp-access-credentials", grant(permission, id, seconds))
                        .status())
                .isEqualTo(status);
    }
}
