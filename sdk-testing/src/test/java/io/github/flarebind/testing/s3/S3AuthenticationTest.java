package io.github.flarebind.testing.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.engine.R2Grant;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in by the S3 door. */
class S3AuthenticationTest {
    private final RawS3 s3 = new RawS3();

    @BeforeEach
    void store() throws IOException {
        assertThat(s3.send("PUT", "/media/k", "value").status()).isEqualTo(200);
    }

    private RawS3.Answer changed(String header, String from, String to) throws IOException {
        TransportRequest request = s3.signed("GET", "/s3/media/k", null);
        String value = request.headers().first(header).orElse("");
        assertThat(value).contains(from);
        return s3.send(request.with(Headers.of(header, value.replace(from, to))));
    }

    @Test
    void theKeysOfTheTokenOpenEverything() throws IOException {
        assertThat(s3.send("GET", "/media/k", null).text()).isEqualTo("value");
        assertThat(s3.credentials.accessKeyId()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Signature=, Signature=0, 403 SignatureDoesNotMatch",
        "Authorization, Credential=, Credential=x, 401 Unauthorized",
        "Authorization, AWS4-HMAC-SHA256, AWS4-HMAC-SHA1, 400 InvalidRequest",
        "Authorization, /s3/, /r2/, 400 InvalidArgument",
        "Authorization, aws4_request, aws5_request, 400 InvalidArgument",
        "Authorization, /20260901/, /20260902/, 400 InvalidArgument",
        "Authorization, /auto/, /mars/, 400 InvalidRegionName",
        "Authorization, SignedHeaders=host;, SignedHeaders=, 401 Unauthorized",
        "x-amz-date, 20260901T06, 20260901T05, 403 RequestTimeTooSkewed",
        "x-amz-date, T06, x, 400 InvalidArgument",
        "x-amz-content-sha256, UNSIGNED-PAYLOAD, STREAMING, 403 SignatureDoesNotMatch",
    })
    void aWrongSignatureIsRefused(String header, String from, String to, String line) throws IOException {
        assertThat(changed(header, from, to).line()).isEqualTo(line);
    }

    @Test
    void withoutASignatureItIsRefused() throws IOException {
        RawS3.Answer answer =
                s3.send(RawS3.request("GET", URI.create("https://in-memory/s3/media/k"), Headers.empty(), null));

        assertThat(answer.line()).isEqualTo("400 InvalidArgument");
        assertThat(answer.element("Message")).isEqualTo("Authorization");
    }

    @Test
    void aMismatchTellsWhatWasSigned() throws IOException {
        RawS3.Answer answer = changed("Authorization", "Signature=", "Signature=0");

        assertThat(answer.element("StringToSign")).startsWith("AWS4-HMAC-SHA256\n20260901T060504Z\n20260901/auto/s3");
        assertThat(answer.element("CanonicalRequest")).startsWith("GET\n/s3/media/k\n\n");
        assertThat(answer.element("CanonicalRequestBytes")).startsWith("47 45 54 0a");
        assertThat(answer.element("SignatureProvided")).startsWith("0");
        assertThat(answer.text()).doesNotContain("xmlns").doesNotContain(s3.credentials.secretAccessKey());
    }

    @Test
    void signaturesAreLookedAtBeforeBuckets() throws IOException {
        s3.credentials = S3Credentials.of(s3.credentials.accessKeyId(), "wrong");

        assertThat(s3.send("GET", "/missing/k", null).line()).isEqualTo("403 SignatureDoesNotMatch");
    }

    @Test
    void aSignatureHoldsFifteenMinutes() throws IOException {
        TransportRequest request = s3.signed("GET", "/s3/media/k", null);
        s3.time.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(s3.send(request).status()).isEqualTo(200);

        s3.time.advance(Duration.ofSeconds(1));

        assertThat(s3.send(request).line()).isEqualTo("403 RequestTimeTooSkewed");
    }

    @Test
    void aPresignedUrlOpensUntilItExpires() throws IOException {
        TransportRequest request = s3.presigned("GET", "/s3/media/k", Duration.ofSeconds(60));
        assertThat(s3.send(request).text()).isEqualTo("value");
        s3.time.advance(Duration.ofSeconds(59));
        assertThat(s3.send(request).text()).isEqualTo("value");

        s3.time.advance(Duration.ofSeconds(2));

        assertThat(s3.send(request).line()).isEqualTo("403 ExpiredRequest");
    }

    @ParameterizedTest
    @CsvSource({
        "Expires=60, Expires=604801, 400 InvalidArgument",
        "Expires=60, Expires=x, 400 InvalidArgument",
        "Expires=60, Expires=0, 403 ExpiredRequest",
        "Expires=60, Expires=61, 403 SignatureDoesNotMatch",
        "/k?, /j?, 403 SignatureDoesNotMatch",
        "X-Amz-Date, X-Amz-Day, 400 InvalidArgument",
        "HMAC-SHA256, HMAC-SHA1, 400 InvalidRequest",
    })
    void aPresignedUrlThatWasChangedIsRefused(String from, String to, String line) throws IOException {
        String url =
                s3.presigned("GET", "/s3/media/k", Duration.ofSeconds(60)).uri().toString();
        assertThat(url).contains(from);

        assertThat(s3.send(RawS3.request("GET", URI.create(url.replace(from, to)), Headers.empty(), null))
                        .line())
                .isEqualTo(line);
    }

    @Test
    void aPresignedUrlIsOfOneMethod() throws IOException {
        URI uri = s3.presigned("GET", "/s3/media/k", Duration.ofSeconds(60)).uri();

        assertThat(s3.send(RawS3.request("PUT", uri, Headers.empty(), "x")).line())
                .isEqualTo("403 SignatureDoesNotMatch");
    }

    @Test
    void aBodyIsHeldToItsSignedHash() throws IOException {
        String hash = "cd42404d52ad55ccfa9aca4adc828aa5800ad9d385a0671fbcbf724118320619";

        assertThat(s3.send("PUT", "/media/h", "value", "x-amz-content-sha256", hash)
                        .status())
                .isEqualTo(200);
        assertThat(s3.send("PUT", "/media/h", "other", "x-amz-content-sha256", hash)
                        .line())
                .isEqualTo("400 XAmzContentSHA256Mismatch");
        assertThat(s3.send("GET", "/media/h", null).text()).isEqualTo("value");
        assertThat(s3.send("GET", "/media/h", null, "x-amz-content-sha256", hash)
                        .line())
                .isEqualTo("400 XAmzContentSHA256Mismatch");
        assertThat(s3.send("POST", "/media?delete", "<Delete/>", "x-amz-content-sha256", hash)
                        .line())
                .isEqualTo("400 XAmzContentSHA256Mismatch");
    }

    @Test
    void signedChunksAreNotServed() throws IOException {
        String chunked = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";

        assertThat(s3.send("PUT", "/media/h", "value", "x-amz-content-sha256", chunked)
                        .line())
                .isEqualTo("501 NotImplemented");
        assertThat(s3.send("PUT", "/media/h", "value", "Content-Encoding", "aws-chunked")
                        .line())
                .isEqualTo("501 NotImplemented");
    }

    private void grant(boolean writes, boolean manages, String... prefixes) {
        s3.as(s3.account
                .keys()
                .issue(new R2Grant(
                        "media", writes, manages, List.of(prefixes), List.of(), RawS3.START.plusSeconds(60))));
    }

    @Test
    void temporaryKeysOpenUntilTheyExpire() throws IOException {
        grant(true, false);
        assertThat(s3.send("PUT", "/media/t", "x").status()).isEqualTo(200);

        s3.time.advance(Duration.ofSeconds(60));

        assertThat(s3.send("GET", "/media/t", null).line()).isEqualTo("400 ExpiredToken");
    }

    @Test
    void temporaryKeysComeWithTheirToken() throws IOException {
        grant(true, false);
        s3.credentials = S3Credentials.of(s3.credentials.accessKeyId(), s3.credentials.secretAccessKey());

        assertThat(s3.send("GET", "/media/k", null).line()).isEqualTo("400 InvalidArgument");
    }

    @Test
    void keysForReadingDoNotWrite() throws IOException {
        grant(false, false);

        assertThat(s3.send("GET", "/media/k", null).status()).isEqualTo(200);
        assertThat(s3.send("GET", "/media", null).status()).isEqualTo(200);
        assertThat(s3.send("PUT", "/media/k", "x").line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("DELETE", "/media/k", null).line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("POST", "/media/k?uploads", null).line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("DELETE", "/media", null).line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("GET", "/", null).line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("POST", "/media?delete", "<Delete><Object><Key>k</Key></Object></Delete>")
                        .element("Code"))
                .isEqualTo("AccessDenied");
    }

    @Test
    void keysOfAPrefixOpenNothingElse() throws IOException {
        s3.account.r2().named("other");
        grant(true, true, "a/");

        assertThat(s3.send("PUT", "/media/a/1", "x").status()).isEqualTo(200);
        assertThat(s3.send("GET", "/media/k", null).line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("GET", "/other/a/1", null).line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("GET", "/media?prefix=a/b", null).status()).isEqualTo(200);
        assertThat(s3.send("GET", "/media", null).line()).isEqualTo("403 AccessDenied");
        assertThat(s3.send("PUT", "/media/a/2", null, "x-amz-copy-source", "/media/k")
                        .line())
                .isEqualTo("403 AccessDenied");
    }
}
