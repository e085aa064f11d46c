package io.github.flarebind.r2.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.S3Credentials;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The examples that AWS publishes for S3. */
class PublishedSignaturesTest {
    private static final S3Credentials KEYS =
            S3Credentials.of("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final SigningScope SCOPE = new SigningScope(Instant.parse("2013-05-24T00:00:00Z"), "us-east-1");
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Headers HOST = Headers.of("Host", "examplebucket.s3.amazonaws.com");

    private static Headers signed(String payloadHash) {
        return HOST.with("x-amz-date", "20130524T000000Z").with("x-amz-content-sha256", payloadHash);
    }

    private static String authorization(String signedHeaders, String signature) {
        return "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders="
                + signedHeaders + ", Signature=" + signature;
    }

    @Test
    void getARange() {
        CanonicalRequest request =
                new CanonicalRequest("GET", "/test.txt", "", signed(EMPTY).with("Range", "bytes=0-9"), EMPTY);

        assertThat(SigV4.authorization(request, SCOPE, KEYS))
                .isEqualTo(authorization(
                        "host;range;x-amz-content-sha256;x-amz-date",
                        "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
    }

    @Test
    void putAnObject() {
        String payload = Sha256.hex("Welcome to Amazon S3.");
        Headers headers = signed(payload)
                .with("Date", "Fri, 24 May 2013 00:00:00 GMT")
                .with("x-amz-storage-class", "REDUCED_REDUNDANCY");
        CanonicalRequest request = new CanonicalRequest("PUT", "/test%24file.text", "", headers, payload);

        assertThat(SigV4.authorization(request, SCOPE, KEYS))
                .isEqualTo(authorization(
                        "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
    }

    @Test
    void getTheLifecycle() {
        CanonicalRequest request = new CanonicalRequest("GET", "/", "lifecycle", signed(EMPTY), EMPTY);

        assertThat(SigV4.signature(request, SCOPE, KEYS.secretAccessKey()))
                .isEqualTo("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void listObjects() {
        CanonicalRequest request = new CanonicalRequest("GET", "/", "prefix=J&max-keys=2", signed(EMPTY), EMPTY);

        assertThat(SigV4.signature(request, SCOPE, KEYS.secretAccessKey()))
                .isEqualTo("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void presignAGet() {
        CanonicalRequest request =
                new CanonicalRequest("GET", "/test.txt", "", HOST, CanonicalRequest.UNSIGNED_PAYLOAD);

        assertThat(SigV4.presigned(request, SCOPE, Duration.ofSeconds(86400), KEYS))
                .isEqualTo("X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                        + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                        + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @Test
    void thePresignedQueryIsSignedWithoutItsSignature() {
        CanonicalRequest request =
                new CanonicalRequest("GET", "/test.txt", "", HOST, CanonicalRequest.UNSIGNED_PAYLOAD);
        String query = SigV4.presigned(request, SCOPE, Duration.ofSeconds(86400), KEYS);

        assertThat(query)
                .endsWith(
                        "&X-Amz-Signature=" + SigV4.signature(request.withQuery(query), SCOPE, KEYS.secretAccessKey()));
    }
}
