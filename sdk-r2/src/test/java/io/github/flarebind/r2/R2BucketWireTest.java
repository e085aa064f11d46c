package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.flarebind.core.error.ConflictException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class R2BucketWireTest extends R2Wire {
    @Test
    void createBucket() {
        answers(okJson("{\"success\":true,\"result\":{\"name\":\"media\",\"location\":\"WEUR\","
                + "\"creation_date\":\"2026-01-01T00:00:00.5Z\",\"storage_class\":\"Standard\"}}"));

        assertThat(R2Client.of(client).create("media"))
                .isEqualTo(new R2BucketInfo(
                        "media",
                        Optional.of(Instant.parse("2026-01-01T00:00:00.5Z")),
                        Optional.of("weur"),
                        Optional.of(R2StorageClass.STANDARD),
                        Optional.empty()));

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(BUCKETS))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"name\":\"media\"}")));
    }

    @ParameterizedTest
    @CsvSource({"400, 10004", "409, 10004", "409, 10073", "409, 0"})
    void createBucketThatExists(int status, int code) {
        answers(aResponse().withStatus(status).withBody(error(code, "exists")));

        assertThatThrownBy(() -> R2Client.of(client).create("media")).isInstanceOf(ConflictException.class);
    }

    @Test
    void listBuckets() {
        cloudflare.stubFor(WireMock.get(urlEqualTo(BUCKETS + "?per_page=1000"))
                .willReturn(okJson("{\"success\":true,\"result\":{\"buckets\":[{\"name\":\"aaa\"}]},"
                        + "\"result_info\":{\"cursor\":\"c=\"}}")));
        cloudflare.stubFor(WireMock.get(urlEqualTo(BUCKETS + "?per_page=1000&cursor=c%3D"))
                .willReturn(okJson("{\"success\":true,\"result\":{\"buckets\":[{\"name\":\"bbb\"}]},"
                        + "\"result_info\":{\"cursor\":\"\"}}")));

        assertThat(R2Client.of(client).list()).isEqualTo(List.of(named("aaa"), named("bbb")));
    }

    private static R2BucketInfo named(String name) {
        return new R2BucketInfo(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void deleteBucket() {
        answers(okJson("{\"success\":true,\"result\":{}}"));

        R2Client.of(client).delete("media");

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(BUCKETS + "/media")));
    }

    @Test
    void deleteBucketThatIsNotEmpty() {
        answers(aResponse().withStatus(409).withBody(error(10008, "The bucket you tried to delete is not empty.")));

        assertThatThrownBy(() -> R2Client.of(client).delete("media"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("R2 delete bucket on bucket media: 409, code 10008");
    }
}
