package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bulk reads and writes as they stand on the wire. */
class KvBulkWireTest extends KvWire {
    private static final String DONE = "{\"successful_key_count\":1,\"unsuccessful_keys\":[]}";

    @Test
    void putAll() {
        answers(okJson(result(DONE)));

        BulkResult<String> stored = kv.putAll(List.of(
                KvPair.of("a/b", "täxt"),
                KvPair.of("bytes", Body.of(new byte[] {0, -1})),
                new KvPair(
                        "full",
                        Body.json(Map.of("n", 1)),
                        KvPutOptions.builder()
                                .expirationTtl(Duration.ofMinutes(2))
                                .metadata(List.of(1))
                                .build()),
                new KvPair(
                        "dated",
                        Body.of(""),
                        KvPutOptions.builder()
                                .expiration(Instant.ofEpochSecond(4_000_000_000L))
                                .build())));

        assertThat(stored).isEqualTo(new BulkResult<>(4, Map.of(), Map.of()));
        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(NS + "/bulk"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("[{\"key\":\"a/b\",\"value\":\"täxt\"},"
                                + "{\"key\":\"bytes\",\"value\":\"AP8=\",\"base64\":true},"
                                + "{\"key\":\"full\",\"value\":\"{\\\"n\\\":1}\",\"expiration_ttl\":120,\"metadata\":[1]},"
                                + "{\"key\":\"dated\",\"value\":\"\",\"expiration\":4000000000}]")));
    }

    @Test
    void onlyKeysThatAreLeftUndoneAreSentAgain() {
        cloudflare.stubFor(put(urlEqualTo(NS + "/bulk"))
                .inScenario("undone")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("again")
                .willReturn(okJson(result("{\"successful_key_count\":1,\"unsuccessful_keys\":[\"b\"]}"))));
        cloudflare.stubFor(put(urlEqualTo(NS + "/bulk"))
                .inScenario("undone")
                .whenScenarioStateIs("again")
                .willReturn(okJson(result(DONE))));

        assertThat(kv.putAll(List.of(KvPair.of("a", "1"), KvPair.of("b", "2"))))
                .isEqualTo(new BulkResult<>(2, Map.of(), Map.of()));

        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(NS + "/bulk"))
                        .withRequestBody(equalToJson("[{\"key\":\"b\",\"value\":\"2\"}]")));
    }

    @Test
    void aLargeValueGoesByItself() {
        answers(okJson(result("null")));
        byte[] large = new byte[1024 * 1024 + 1];

        assertThat(kv.putAll(List.of(KvPair.of("a", "1"), KvPair.of("big", Body.of(large))))
                        .done())
                .isEqualTo(2);

        cloudflare.verify(1, putRequestedFor(urlEqualTo(NS + "/values/big")));
        cloudflare.verify(1, putRequestedFor(urlEqualTo(NS + "/bulk")));
    }

    @Test
    void deleteAll() {
        answers(okJson(result(DONE)));

        assertThat(kv.deleteAll(List.of("a", "b/c")).done()).isEqualTo(2);

        cloudflare.verify(
                1, postRequestedFor(urlEqualTo(NS + "/bulk/delete")).withRequestBody(equalToJson("[\"a\",\"b/c\"]")));
    }

    @Test
    void aPartThatFailsIsToldForEachOfItsKeys() {
        answers(aResponse().withStatus(503));

        BulkResult<String> result = kv.deleteAll(List.of("a", "b"));

        assertThat(result.done()).isZero();
        assertThat(result.failed()).containsOnlyKeys("a", "b");
        assertThat(result.failed().get("a")).contains("KV bulk delete on 2 keys in namespace", "503");
    }

    @Test
    void getAllHalvesWhatIsTooLargeTogether() {
        cloudflare.stubFor(post(urlEqualTo(NS + "/bulk/get"))
                .withRequestBody(equalToJson("{\"keys\":[\"a\",\"b\"],\"type\":\"text\"}"))
                .willReturn(aResponse().withStatus(413)));
        for (String key : List.of("a", "b")) {
            cloudflare.stubFor(post(urlEqualTo(NS + "/bulk/get"))
                    .withRequestBody(equalToJson("{\"keys\":[\"" + key + "\"],\"type\":\"text\"}"))
                    .willReturn(okJson(result("{\"values\":{\"" + key + "\":\"of " + key + "\"}}"))));
        }

        assertThat(kv.getAll(List.of("a", "b", "a"))).isEqualTo(Map.of("a", "of a", "b", "of b"));

        cloudflare.verify(3, postRequestedFor(anyUrl()));
    }
}
