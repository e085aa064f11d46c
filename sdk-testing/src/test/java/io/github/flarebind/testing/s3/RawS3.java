package io.github.flarebind.testing.s3;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.S3Key;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account with the bucket {@code media}, asked by raw requests over S3; its clock is turned by hand. */
final class RawS3 {
    static final Instant START = Instant.parse("2026-09-01T06:05:04.321Z");

    private static final String HOST = "https://in-memory";

    final ManualTime time = ManualTime.startingAt(START);
    final Account account = new Account("acc", "t0ken", time);
    final S3Door door = new S3Door(account);
    S3Credentials credentials =
            S3Credentials.of(account.keys().own().id(), account.keys().own().secret());

    RawS3() {
        account.r2().named("media");
    }

    void as(S3Key key) {
        credentials = new S3Credentials(key.id(), key.secret(), key.session());
    }

    /** A signed request below {@code /s3}. */
    Answer send(String method, String pathAndQuery, @Nullable String body, String... headers) throws IOException {
        return send(signed(method, "/s3" + pathAndQuery, body, headers));
    }

    TransportRequest signed(String method, String pathAndQuery, @Nullable String body, String... headers) {
        URI uri = URI.create(HOST + pathAndQuery);
        SigningScope scope = SigningScope.r2(time.now());
        Headers given = Headers.of("x-amz-date", scope.amzDate())
                .with("x-amz-content-sha256", CanonicalRequest.UNSIGNED_PAYLOAD);
        for (int i = 0; i < headers.length; i += 2) {
            given = given.with(headers[i], headers[i + 1]);
        }
        if (credentials.sessionToken().isPresent()) {
            given = given.with(
                    "x-amz-security-token", credentials.sessionToken().get());
        }
        CanonicalRequest canonical = new CanonicalRequest(
                method,
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                given.with("host", "in-memory"),
                given.first("x-amz-content-sha256").orElse(""));
        String authorization = SigV4.authorization(canonical, scope, credentials);
        return request(method, uri, given.with("Authorization", authorization), body);
    }

    TransportRequest presigned(String method, String path, Duration expiry) {
        URI uri = URI.create(HOST + path);
        CanonicalRequest canonical = new CanonicalRequest(
                method, uri.getRawPath(), "", Headers.of("host", "in-memory"), CanonicalRequest.UNSIGNED_PAYLOAD);
        String query = SigV4.presigned(canonical, SigningScope.r2(time.now()), expiry, credentials);
        return request(method, URI.create(HOST + path + '?' + query), Headers.empty(), null);
    }

    static TransportRequest request(String method, URI uri, Headers headers, @Nullable String body) {
        return TransportRequest.builder()
                .method(method)
                .uri(uri)
                .headers(headers)
                .body(Optional.ofNullable(body).map(Body::of))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    Answer send(TransportRequest request) throws IOException {
        try (TransportResponse response = door.send(request)) {
            return new Answer(
                    response.status(),
                    response.headers(),
                    new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** An answer and what is in it. */
    record Answer(int status, Headers headers, String text) {
        /** Status and code. */
        String line() {
            return status + " " + element("Code");
        }

        String element(String name) {
            return text.contains('<' + name + '>') ? text.split("</?" + name + ">", 3)[1] : "";
        }

        String header(String name) {
            return headers.first(name).orElse("");
        }
    }
}
