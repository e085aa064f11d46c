package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.InvalidRequestException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                                .expirationTtl(Duration.ofSeconds(125))
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
                                + "{\"key\":\"full\",\"value\":\"{\\\"n\\\":1}\",\"expiration_ttl\":125,\"metadata\":[1]},"
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

    private void bulkGet(String keys, ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(post(urlEqualTo(NS + "/bulk/get"))
                .withRequestBody(equalToJson("{\"keys\":[" + keys + "],\"type\":\"text\"}"))
                .willReturn(answer));
    }

    @Test
    void getAllHalvesWhatIsTooLargeTogether() {
        bulkGet("\"a\",\"b\",\"c\"", aResponse().withStatus(413));
        bulkGet("\"b\",\"c\"", aResponse().withStatus(413));
        for (String key : List.of("a", "b", "c")) {
            bulkGet('"' + key + '"', okJson(result("{\"values\":{\"" + key + "\":\"of " + key + "\"}}")));
        }

        assertThat(kv.getAll(List.of("a", "b", "c", "b")))
                .containsExactly(entry("a", "of a"), entry("b", "of b"), entry("c", "of c"));
        cloudflare.verify(5, anyRequestedFor(anyUrl()));
    }

    @Test
    void aSingleValueThatIsTooLargeIsTold() {
        answers(aResponse().withStatus(413));

        assertThatThrownBy(() -> kv.getAll(List.of("a"))).isInstanceOf(InvalidRequestException.class);
        cloudflare.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aLaterPairOfTheSameKeyMakesUpForOneThatWasRefused() {
        answers(okJson(result(DONE)));
        KvPair refused = KvPair.of("k", Body.stream(InputStream.nullInputStream(), 26_214_401));

        assertThat(kv.putAll(List.of(refused, KvPair.of("k", "v")))).isEqualTo(new BulkResult<>(1, Map.of(), Map.of()));
    }

    @Test
    void aLargeValueTakesAlongWhatStandsBesideIt() {
        answers(okJson(result("null")));
        KvPutOptions beside = KvPutOptions.builder()
                .expirationTtl(Duration.ofMinutes(2))
                .metadata("m")
                .build();

        kv.putAll(List.of(new KvPair("big", Body.of("x".repeat(1024 * 1024 + 1)), beside)));

        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(NS + "/values/big?expiration_ttl=120"))
                        .withHeader("Content-Type", matching("multipart/form-data; .*"))
                        .withRequestBody(containing("\r\n\r\n\"m\"\r\n")));
    }

    @Test
    void metadataIsSentDigitForDigit() {
        answers(okJson(result(DONE)));
        KvPutOptions price =
                KvPutOptions.builder().metadata(new BigDecimal("1.50")).build();

        kv.putAll(List.of(new KvPair("k", Body.of("v"), price)));

        cloudflare.verify(
                1, putRequestedFor(urlEqualTo(NS + "/bulk")).withRequestBody(containing("\"metadata\":1.50}")));
    }

    @Test
    void anExpirationThatComesTooNearMeanwhileIsToldForItsKeyAlone() {
        answers(okJson(result("null")));
        cloudflare.stubFor(put(urlPathEqualTo(NS + "/values/big"))
                .willReturn(aResponse().withStatus(400).withBody(error(10033, "Invalid expiration"))));
        KvPutOptions soon =
                KvPutOptions.builder().expiration(time.now().plusSeconds(60)).build();
        Iterator<KvPair> pairs = List.of(
                        KvPair.of("a", "1"), new KvPair("big", Body.of(new byte[1024 * 1024 + 1]), soon))
                .iterator();

        BulkResult<String> result = kv.putAll(() -> slowAtTheEnd(pairs));

        assertThat(result.done()).isEqualTo(1);
        assertThat(result.failed()).containsOnlyKeys("big");
        assertThat(result.failed().get("big")).contains("60 s");
    }

    private Iterator<KvPair> slowAtTheEnd(Iterator<KvPair> pairs) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (!pairs.hasNext()) {
                    time.advance(Duration.ofSeconds(5));
                }
                return pairs.hasNext();
            }

            @Override
            public KvPair next() {
                return pairs.next();
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"401,10000,Authentication", "403,10000,PermissionDenied", "404,10013,NotFound"})
    void whatIsRefusedToAllEndsIt(int status, int code, String exception) {
        answers(aResponse().withStatus(status).withBody(error(code, "no")));

        assertThatThrownBy(() -> kv.putAll(List.of(KvPair.of("a", "1"))))
                .extracting(thrown -> thrown.getClass().getSimpleName())
                .isEqualTo(exception + "Exception");
        assertThatThrownBy(() -> kv.deleteAll(List.of("a")))
                .extracting(thrown -> thrown.getClass().getSimpleName())
                .isEqualTo(exception + "Exception");
    }
}
