package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.TokenKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the credentials of a request open, and what is said of those that open nothing. */
class AuthenticationTest {
    private static final String NAMESPACES = "/accounts/acc/storage/kv/namespaces";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bearer t0ken | | | 200 "success":true
            | t0ken | ada@example.com | 200 "success":true
            Bearer t0ken | other | ada@example.com | 200 "success":true
            Bearer other | | | 401 "code":10000,
            Basic t0ken | | | 400 {"code":6003,"message":"Invalid request headers","error_chain":[{"code":6111,
            | other | ada@example.com | 403 "code":9103,
            | t0ken | ada | 400 "error_chain":[{"code":6102,
            | t0ken | | 400 "code":9106,
            | | ada@example.com | 400 "code":9106,
            | | | 400 "code":9106,
            """)
    void aTokenOrAKeyBesideAnAddressOpensTheAccount(
            @Nullable String token, @Nullable String key, @Nullable String email, String answer) throws IOException {
        check(send(TokenKind.USER, NAMESPACES, headers(token, key, email)), answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USER | /user | Bearer t0ken | 200 {"code":10000,"message":"This API Token is valid and active"}
            ACCOUNT | /accounts/acc | Bearer t0ken | 200 "status":"active"
            ACCOUNT | /user | Bearer t0ken | 401 "code":1000,
            USER | /accounts/acc | Bearer t0ken | 401 "code":1000,
            USER | /user | Bearer other | 401 {"code":1000,"message":"Invalid API Token"}
            USER | /user | Token x | 400 "error_chain":[{"code":6111,
            USER | /user | | 400 "code":9106,
            ACCOUNT | /accounts/acc | | 401 "code":1001,
            ACCOUNT | /accounts/other | Bearer t0ken | 403 "code":10000,
            """)
    void aTokenIsVerifiedWhereItsKindIs(TokenKind kind, String owner, @Nullable String token, String answer)
            throws IOException {
        check(send(kind, owner + "/tokens/verify", headers(token, null, null)), answer);
    }

    @ParameterizedTest
    @CsvSource({"/user, 401 \"code\":1000", "/accounts/acc, 401 \"code\":1001"})
    void aKeyIsNoToken(String owner, String answer) throws IOException {
        check(send(TokenKind.USER, owner + "/tokens/verify", headers(null, "t0ken", "ada@example.com")), answer);
    }

    private static void check(String line, String answer) {
        String[] parts = answer.split(" ", 2);

        assertThat(line).startsWith(parts[0]).contains(parts[1]);
    }

    private static Headers headers(@Nullable String token, @Nullable String key, @Nullable String email) {
        Headers headers = token == null ? Headers.empty() : Headers.of("Authorization", token);
        headers = key == null ? headers : headers.with("X-Auth-Key", key);
        return email == null ? headers : headers.with("X-Auth-Email", email);
    }

    private static String send(TokenKind kind, String path, Headers headers) throws IOException {
        RestDoor door = new RestDoor(new Account("acc", "t0ken", kind, ManualTime.startingAt(Instant.EPOCH)));
        TransportResponse response = door.send(TransportRequest.builder()
                .method("GET")
                .uri(URI.create("https://in-memory/client/v4" + path))
                .headers(headers)
                .timeout(Duration.ofSeconds(1))
                .build());
        return response.status() + " " + new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
