package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What REST does in several requests: a get under conditions, and many deletes. */
class R2RestReadWireTest extends R2Wire {
    private static final String OBJECTS = BUCKETS + "/media/objects";
    private static final String HEAD = OBJECTS + "?prefix=k&per_page=1";
    private static final R2Conditions CHANGED = R2Conditions.builder()
            .etagDoesNotMatch("\"e1\"")
            .uploadedAfter(Instant.parse("2026-08-31T00:00:00.9Z"))
            .build();

    private void answersGet(int status) {
        cloudflare.stubFor(get(urlEqualTo(OBJECTS + "/k"))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("ETag", "\"e2\"")
                        .withHeader("Last-Modified", "Tue, 01 Sep 2026 06:05:04 GMT")
                        .withBody(status == 304 ? "" : "hello")));
    }

    private void answersHead(String objects) {
        cloudflare.stubFor(get(urlEqualTo(HEAD))
                .willReturn(okJson("{\"success\":true,\"result\":[" + objects + "],\"result_info\":{}}")));
    }

    @Test
    void conditionsThatHold() {
        answersGet(200);

        try (R2GetResult got = r2.get("k", CHANGED, R2GetOptions.defaults()).orElseThrow()) {
            assertThat(got.object().etag()).isEqualTo("e2");
            assertThat(got.body().orElseThrow().text()).isEqualTo("hello");
        }
        cloudflare.verify(
                1,
                getRequestedFor(urlEqualTo(OBJECTS + "/k"))
                        .withHeader("If-None-Match", equalTo("\"e1\""))
                        .withHeader("If-Modified-Since", equalTo("Mon, 31 Aug 2026 00:00:00 GMT")));
    }

    @Test
    void whereOneDoesNotHoldTheObjectIsListed() {
        answersGet(304);
        answersHead("{\"key\":\"k\",\"size\":5,\"etag\":\"e1\",\"last_modified\":\"2026-01-01T00:00:00Z\"}");

        try (R2GetResult got = r2.get("k", CHANGED, R2GetOptions.defaults()).orElseThrow()) {
            assertThat(got.body()).isEmpty();
            assertThat(got.object().size()).isEqualTo(5);
        }
        cloudflare.verify(1, getRequestedFor(urlEqualTo(HEAD)));
    }

    @Test
    void anObjectThatWentAwayMeanwhileIsAbsent() {
        answersGet(304);
        answersHead("");

        assertThat(r2.get("k", CHANGED, R2GetOptions.defaults())).isEmpty();
    }

    @Test
    void anAbsentObjectIsAbsentUnderConditionsToo() {
        answers(aResponse().withStatus(404).withBody(error(10007, "The specified key does not exist.")));

        assertThat(r2.get("k", CHANGED, R2GetOptions.defaults())).isEmpty();
    }

    @Test
    void conditionsThatRestLacksAreRefusedByName() {
        assertThatThrownBy(() -> r2.get("k", R2Conditions.unchanged("e1"), R2GetOptions.defaults()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("etagMatches")
                .hasMessageContaining("R2Client.s3()");
        assertThatThrownBy(() -> r2.get(
                        "k",
                        R2Conditions.builder().uploadedBefore(Instant.EPOCH).build(),
                        R2GetOptions.defaults()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(cloudflare.getAllServeEvents()).isEmpty();
    }

    @Test
    void deleteAllSendsOneRequestForEachKey() {
        cloudflare.stubFor(
                WireMock.delete(anyUrl()).willReturn(okJson("{\"success\":true,\"result\":{\"key\":\"k\"}}")));
        cloudflare.stubFor(WireMock.delete(urlEqualTo(OBJECTS + "/held"))
                .willReturn(aResponse().withStatus(403).withBody(error(10069, "no"))));

        assertThat(r2.deleteAll(List.of("a/../b", "c"))).isEqualTo(new BulkResult<>(2, Map.of(), Map.of()));
        assertThat(r2.deleteAll(List.of("..", "held", "d")))
                .satisfies(result -> assertThat(result.done()).isEqualTo(1))
                .satisfies(result -> assertThat(result.failed()).containsOnlyKeys("..", "held"));

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(OBJECTS + "/a%2F..%2Fb")));
        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(OBJECTS + "/c")));
        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(OBJECTS + "/d")));
    }

    @Test
    void deleteAllOfAMissingBucket() {
        answers(aResponse().withStatus(404).withBody(error(10006, "The specified bucket does not exist.")));

        assertThatThrownBy(() -> r2.deleteAll(List.of("a"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theHeadersThatAnObjectIsServedWith() {
        R2HttpMetadata metadata = R2HttpMetadata.builder()
                .contentType("text/plain")
                .cacheExpiry(Instant.ofEpochSecond(1_790_000_000))
                .build();

        assertThat(metadata.headers())
                .isEqualTo(Map.of("Content-Type", "text/plain", "Expires", "Mon, 21 Sep 2026 14:13:20 GMT"));
        assertThat(R2HttpMetadata.none().headers()).isEmpty();
    }
}
