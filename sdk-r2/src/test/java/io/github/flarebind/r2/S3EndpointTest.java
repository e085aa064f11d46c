package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put on a request to S3. */
class S3EndpointTest {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final S3Credentials KEYS = S3Credentials.of("AKID", "s3cret");

    private final ManualTime time = ManualTime.startingAt(Instant.parse("2026-01-01T00:00:00Z"));

    private TransportRequest authorized(S3Credentials keys, TransportRequest request) {
        return new S3Endpoint(URI.create("https://unused.example.com"), S3Keys.given(keys), time).authorize(request);
    }

    private static TransportRequest request(String uri, Optional<Body> body) {
        return TransportRequest.builder()
                .method(body.isPresent() ? "PUT" : "GET")
                .uri(URI.create(uri))
                .timeout(Duration.ZERO)
                .body(body)
                .build();
    }

    private String payload(String uri, Optional<Body> body) {
        return authorized(KEYS, request(uri, body))
                .headers()
                .first("x-amz-content-sha256")
                .orElseThrow();
    }

    @Test
    void itIsSignedAsItIsSent() {
        TransportRequest sent =
                authorized(KEYS, request("https://s3.example.com/media/a%20b?list-type=2&prefix=", Optional.empty()));

        CanonicalRequest canonical = new CanonicalRequest(
                "GET",
                "/media/a%20b",
                "list-type=2&prefix=",
                Headers.of("host", "s3.example.com")
                        .with("x-amz-content-sha256", "UNSIGNED-PAYLOAD")
                        .with("x-amz-date", "20260101T000000Z"),
                "UNSIGNED-PAYLOAD");
        assertThat(sent.headers())
                .isEqualTo(Headers.of("x-amz-date", "20260101T000000Z")
                        .with("x-amz-content-sha256", "UNSIGNED-PAYLOAD")
                        .with(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=AKID/20260101/auto/s3/aws4_request,"
                                        + " SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature="
                                        + SigV4.signature(canonical, SigningScope.r2(time.now()), "s3cret")));
        assertThat(sent.http11()).isTrue();
    }

    @Test
    void eachAttemptHasTheTimeOfTheClient() {
        TransportRequest request = request("https://s3.example.com/media/k", Optional.empty());
        authorized(KEYS, request);
        time.advance(Duration.ofDays(1));

        assertThat(authorized(KEYS, request).headers().first("x-amz-date")).contains("20260102T000000Z");
        assertThat(authorized(KEYS, request).headers().first("Authorization").orElseThrow())
                .contains("AKID/20260102/auto");
    }

    @Test
    void aSessionTokenIsSentAndSigned() {
        S3Credentials temporary = new S3Credentials("AKID", "s3cret", Optional.of("s3ssion"));

        Headers sent = authorized(temporary, request("https://s3.example.com/media/k", Optional.empty()))
                .headers();

        assertThat(sent.first("x-amz-security-token")).contains("s3ssion");
        assertThat(sent.first("Authorization").orElseThrow())
                .contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,");
    }

    @Test
    void whatStandsBetweenMayNotChangeWhatIsStored() {
        TransportRequest request = request("https://s3.example.com/media/k", Optional.of(Body.of("hello")))
                .with(Headers.of("Content-Type", "text/plain")
                        .with("Content-MD5", "XUFAKrxLKna5cZ2REBfFkg==")
                        .with("X-Amz-Meta-A", "b")
                        .with("Range", "bytes=0-1")
                        .with("If-Match", "\"e\"")
                        .with("User-Agent", "me"));

        assertThat(authorized(KEYS, request).headers().first("Authorization").orElseThrow())
                .contains("SignedHeaders=content-md5;content-type;host;x-amz-content-sha256;x-amz-date;x-amz-meta-a,");
    }

    @ParameterizedTest
    @CsvSource({
        "https://s3.example.com/k, s3.example.com",
        "https://s3.example.com:443/k, s3.example.com",
        "https://s3.example.com:8443/k, s3.example.com:8443",
        "http://127.0.0.1/k, 127.0.0.1",
        "http://127.0.0.1:80/k, 127.0.0.1",
        "http://[::1]:8787/k, [::1]:8787"
    })
    void theHostIsSignedAsClientsSendIt(URI uri, String host) {
        assertThat(S3Endpoint.host(uri)).isEqualTo(host);
    }

    @Test
    void overTlsTheBodyIsNotHashed() {
        assertThat(payload("https://s3.example.com/k", Optional.of(Body.of("hello"))))
                .isEqualTo("UNSIGNED-PAYLOAD");
    }

    @Test
    void inTheClearWhatIsInMemoryIsHashed() {
        assertThat(payload("http://127.0.0.1:1/k", Optional.of(Body.of("hello"))))
                .isEqualTo(HELLO);
        assertThat(payload("http://127.0.0.1:1/k", Optional.empty())).isEqualTo(EMPTY);
    }

    @Test
    void aStreamIsNeverReadForItsHash() {
        InputStream unread = new ByteArrayInputStream(new byte[3]);

        assertThat(payload("http://127.0.0.1:1/k", Optional.of(Body.stream(unread, 3))))
                .isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(unread).hasBinaryContent(new byte[3]);
    }
}
