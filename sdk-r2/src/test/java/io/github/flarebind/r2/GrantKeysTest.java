package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.error.ServerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporary credentials, asked for and renewed. */
class GrantKeysTest extends KeysWire {
    private static final R2Grant HOUR = R2Grant.builder()
            .bucket("media")
            .access(R2Access.OBJECT_READ_ONLY)
            .ttl(Duration.ofHours(1))
            .build();

    @BeforeEach
    void parent() {
        verifies(USER, "par3nt");
        gives("first");
    }

    private void gives(String id) {
        cloudflare.stubFor(post(urlEqualTo(TEMPORARY))
                .willReturn(okJson("{\"success\":true,\"result\":{\"accessKeyId\":\"" + id
                        + "\",\"secretAccessKey\":\"s3cret\",\"sessionToken\":\"s3ssion\"}}")));
    }

    private void fails(int status) {
        cloudflare.stubFor(post(urlEqualTo(TEMPORARY)).willReturn(aResponse().withStatus(status)));
    }

    @Test
    void theyAreAskedForWithTheTokenAsTheirParent() {
        assertThat(r2.temporaryCredentials(HOUR))
                .isEqualTo(new S3Credentials("first", "s3cret", Optional.of("s3ssion")));

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(TEMPORARY))
                        .withHeader("Authorization", equalTo("Bearer t0ken"))
                        .withoutHeader("cf-r2-jurisdiction")
                        .withRequestBody(equalToJson("{\"bucket\":\"media\",\"parentAccessKeyId\":\"par3nt\","
                                + "\"permission\":\"object-read-only\",\"ttlSeconds\":3600}")));
    }

    @Test
    void theyMayBeForAPartOfABucketInAJurisdiction() {
        R2Grant part = R2Grant.builder()
                .from(HOUR)
                .access(R2Access.ADMIN_READ_WRITE)
                .addPrefixes("a/", "b/")
                .addObjects("c")
                .build();

        r2.in(Jurisdiction.EU).temporaryCredentials(part);

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(TEMPORARY))
                        .withHeader("cf-r2-jurisdiction", equalTo("eu"))
                        .withRequestBody(equalToJson("{\"bucket\":\"media\",\"parentAccessKeyId\":\"par3nt\","
                                + "\"permission\":\"admin-read-write\",\"ttlSeconds\":3600,"
                                + "\"prefixes\":[\"a/\",\"b/\"],\"objects\":[\"c\"]}")));
    }

    @Test
    void oneCallServesUntilShortlyBeforeTheEnd() {
        R2Presigner presigner = r2.s3(HOUR).presigner("media");
        presigner.get("k", MINUTE);
        time.advance(Duration.ofSeconds(54 * 60 + 59));
        gives("second");

        assertThat(accessKeyId(presigner.get("k", MINUTE))).isEqualTo("first");
        time.advance(Duration.ofSeconds(1));
        assertThat(accessKeyId(presigner.get("k", MINUTE))).isEqualTo("second");

        cloudflare.verify(2, postRequestedFor(urlEqualTo(TEMPORARY)));
    }

    @Test
    void theOldOnesServeWhileNoNewOnesCanBeHad() {
        R2Presigner presigner = r2.s3(HOUR).presigner("media");
        presigner.get("k", MINUTE);
        time.advance(Duration.ofMinutes(56));
        fails(503);

        assertThat(accessKeyId(presigner.get("k", MINUTE))).isEqualTo("first");
        int asked = cloudflare.findAll(postRequestedFor(urlEqualTo(TEMPORARY))).size();
        presigner.get("k", MINUTE);
        cloudflare.verify(asked, postRequestedFor(urlEqualTo(TEMPORARY)));

        time.advance(Duration.ofMinutes(4));
        assertThatThrownBy(() -> presigner.get("k", MINUTE)).isInstanceOf(ServerException.class);
    }

    @Test
    void theOldOnesServeNoLongerThanTheyLast() {
        R2Presigner presigner = r2.s3(HOUR).presigner("media");
        presigner.get("k", MINUTE);
        time.advance(Duration.ofSeconds(59 * 60 + 50));
        fails(400); // not sent again, which would take time
        assertThat(accessKeyId(presigner.get("k", MINUTE))).isEqualTo("first");
        gives("second");

        time.advance(Duration.ofSeconds(9));
        assertThat(accessKeyId(presigner.get("k", MINUTE))).isEqualTo("first");
        time.advance(Duration.ofSeconds(1));
        assertThat(accessKeyId(presigner.get("k", MINUTE))).isEqualTo("second");
    }

    @Test
    void aUrlEndsWithThemAndBearsTheirToken() {
        R2PresignedUrl url = r2.s3(HOUR).presigner("media").get("k", Duration.ofDays(1));

        assertThat(url.expiresAt()).isEqualTo(Instant.parse("2026-01-01T01:00:00Z"));
        assertThat(url.uri().getRawQuery()).contains("&X-Amz-Security-Token=s3ssion&");
    }

    @Test
    void theyAreForOneBucketOnly() {
        R2Client granted = r2.s3(HOUR);

        assertThatThrownBy(() -> granted.bucket("other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the grant is for bucket media, not for other");
        assertThatThrownBy(() -> granted.presigner("other")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT168H0.000000001S", "PT168H1S", "PT1.5S"})
    void anotherTtlIsRefused(String ttl) {
        assertThatThrownBy(() ->
                        R2Grant.builder().from(HOUR).ttl(Duration.parse(ttl)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ttl is 1 second to 7 days");
    }
}
