package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class R2PresignerTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HOST = "acc.r2.cloudflarestorage.com";

    private final CloudflareClient client = CloudflareClient.builder()
            .apiToken("t0ken")
            .accountId("acc")
            .transport(request -> {
                throw new AssertionError("presigning with given keys sends nothing");
            })
            .time(ManualTime.startingAt(NOW.plusMillis(900)))
            .build();
    private final R2Client r2 = R2Client.of(client).s3(S3Credentials.of("AKID", "s3cret"));
    private final R2Presigner presigner = r2.presigner("media");

    @AfterEach
    void close() {
        client.close();
    }

    /** The whole query, its signature made anew from what the URL says. */
    private static String signed(String method, String path, String query, Headers headers) {
        CanonicalRequest request = new CanonicalRequest(
                method, path, query, headers.with("host", HOST), CanonicalRequest.UNSIGNED_PAYLOAD);
        return query + "&X-Amz-Signature=" + SigV4.signature(request, SigningScope.r2(NOW), "s3cret");
    }

    private static String query(long seconds, String signedHeaders) {
        return "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260101%2Fauto%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20260101T000000Z&X-Amz-Expires=" + seconds + "&X-Amz-SignedHeaders=" + signedHeaders;
    }

    private static void check(R2PresignedUrl url, String method, String path) {
        assertThat(url.method()).isEqualTo(method);
        assertThat(url.uri().toString())
                .isEqualTo("https://" + HOST + path + '?' + signed(method, path, query(3600, "host"), Headers.empty()));
        assertThat(url.headers()).isEmpty();
        assertThat(url.expiresAt()).isEqualTo(Instant.parse("2026-01-01T01:00:00Z"));
    }

    @Test
    void aUrlToGet() {
        check(presigner.get("a/b c?", HOUR), "GET", "/media/a/b%20c%3F");
    }

    @Test
    void aUrlToHead() {
        check(presigner.head("k", HOUR), "HEAD", "/media/k");
    }

    @Test
    void aUrlToDelete() {
        check(presigner.delete("k", HOUR), "DELETE", "/media/k");
    }

    @Test
    void aUrlToPut() {
        check(presigner.put("k", HOUR), "PUT", "/media/k");
    }

    @Test
    void aUrlToPutWhatIsPinned() {
        R2PresignOptions pinned = R2PresignOptions.builder()
                .contentType("image/png")
                .contentLength(12)
                .createOnly(true)
                .build();

        R2PresignedUrl url = presigner.put("k", HOUR, pinned);

        Map<String, String> headers = Map.of("content-type", "image/png", "content-length", "12", "if-none-match", "*");
        String query = query(3600, "content-length%3Bcontent-type%3Bhost%3Bif-none-match");
        Headers signed = Headers.of("content-type", "image/png")
                .with("content-length", "12")
                .with("if-none-match", "*");
        assertThat(url.uri().getRawQuery()).isEqualTo(signed("PUT", "/media/k", query, signed));
        assertThat(url.headers()).isEqualTo(headers);
    }

    @Test
    void aUrlToSendAPart() {
        R2PresignedUrl url = presigner.part("k", "up+load=", 7, HOUR);

        String query = query(3600, "host") + "&partNumber=7&uploadId=up%2Bload%3D";
        assertThat(url.method()).isEqualTo("PUT");
        assertThat(url.uri().getRawQuery()).isEqualTo(signed("PUT", "/media/k", query, Headers.empty()));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT168H, 604800"})
    void theShortestAndTheLongestExpiry(String expiry, long seconds) {
        R2PresignedUrl url = presigner.get("k", Duration.parse(expiry));

        assertThat(url.uri().getRawQuery()).contains("&X-Amz-Expires=" + seconds + '&');
        assertThat(url.expiresAt()).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999S", "PT168H1S", "PT168H0.5S", "PT1.5S"})
    void anotherExpiryIsRefused(String expiry) {
        assertThatThrownBy(() -> presigner.get("k", Duration.parse(expiry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expiry is 1 second to 7 days, in whole seconds");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void aPartWithAnotherNumberIsRefused(int number) {
        assertThatThrownBy(() -> presigner.part("k", "id", number, HOUR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyThatUrlsSwallowIsRefused() {
        assertThatThrownBy(() -> presigner.get("a/../b", HOUR)).hasMessageContaining("names another path");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 5_363_466_241L})
    void anotherLengthIsRefused(long length) {
        assertThatThrownBy(
                        () -> R2PresignOptions.builder().contentLength(length).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 5363466240 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a/b", "a/b ", "a  b", "a/b\n", "\u00e9"})
    void aTypeThatHeadersChangeIsRefused(String type) {
        assertThatThrownBy(() -> R2PresignOptions.builder().contentType(type).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachJurisdictionHasItsHost(Jurisdiction jurisdiction) {
        assertThat(r2.in(jurisdiction).presigner("media").get("k", HOUR).uri().getHost())
                .isEqualTo(
                        "acc." + jurisdiction.name().toLowerCase(java.util.Locale.ROOT) + ".r2.cloudflarestorage.com");
    }

    @Test
    void neitherTheUrlNorThePresignerShowsASignature() {
        R2PresignedUrl url = presigner.get("k", HOUR);

        assertThat(url).hasToString("GET https://" + HOST + "/media/k?*** until 2026-01-01T01:00:00Z");
        assertThat(presigner).hasToString("R2Presigner of bucket media");
    }
}
