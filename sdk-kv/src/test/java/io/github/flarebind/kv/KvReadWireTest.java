package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of streams, of metadata and of many keys as they stand on the wire. */
class KvReadWireTest extends KvWire {
    private static final Instant EXPIRY = Instant.ofEpochSecond(1_790_000_000);

    private void found(String value) {
        cloudflare.stubFor(get(urlEqualTo(NS + "/values/a%2Fb"))
                .willReturn(aResponse()
                        .withHeader("expiration", "1790000000")
                        .withHeader("Content-Length", Integer.toString(value.length()))
                        .withBody(value)));
    }

    private void metadata(String json) {
        cloudflare.stubFor(get(urlEqualTo(NS + "/metadata/a%2Fb"))
                .willReturn(okJson("{\"success\":true,\"result\":" + json + "}")));
    }

    private void bulk(String values) {
        answers(okJson(result("{\"values\":" + values + "}")));
    }

    private void verifyBulk(String body) {
        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(NS + "/bulk/get"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson(body)));
    }

    @Test
    void getStream() throws IOException {
        found("hello");

        try (KvStream value = kv.getStream("a/b").orElseThrow()) {
            assertThat(value.length()).hasValue(5);
            assertThat(value.expiration()).contains(EXPIRY);
            assertThat(value.stream().readAllBytes()).asString().isEqualTo("hello");
            assertThatThrownBy(value::text)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the body of key 'a/b' in namespace " + ID
                            + " was read already; it can be read once: get it again");
        }

        cloudflare.verify(
                1,
                getRequestedFor(urlEqualTo(NS + "/values/a%2Fb"))
                        .withHeader("Authorization", equalTo("Bearer t0ken"))
                        .withoutHeader("Accept-Encoding"));
    }

    @Test
    void aStreamIsReadAsTextBytesOrJson() {
        found("[1]");

        assertThat(kv.getStream("a/b").orElseThrow().text()).isEqualTo("[1]");
        assertThat(kv.getStream("a/b").orElseThrow().bytes()).asString().isEqualTo("[1]");
        assertThat(kv.getStream("a/b").orElseThrow().json(int[].class)).containsExactly(1);
        assertThat(kv.getStream("a/b").orElseThrow()).hasToString("KvStream{UNREAD}");
    }

    @Test
    void getStreamOfAnAbsentKey() {
        answers(aResponse().withStatus(404).withBody(error(10009, "get: 'key not found'")));

        assertThat(kv.getStream("k")).isEmpty();
        assertThat(kv.getStreamWithMetadata("k")).isEmpty();
        assertThat(kv.getBytesWithMetadata("k")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "99999999999999999"})
    void anExpirationThatIsNoneIsMalformed(String header) {
        answers(aResponse().withHeader("expiration", header).withBody("v"));

        assertThatThrownBy(() -> kv.getStream("k"))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("the header expiration");
    }

    @Test
    void getBytesWithMetadata() {
        found("hello");
        metadata("{\"tag\":\"x\"}");

        KvEntry<byte[]> entry = kv.getBytesWithMetadata("a/b").orElseThrow();

        assertThat(entry.value()).asString().isEqualTo("hello");
        Map<String, String> read = entry.metadata().orElseThrow().json(new TypeRef<Map<String, String>>() {});
        assertThat(read).isEqualTo(Map.of("tag", "x"));
        assertThat(entry.expiration()).contains(EXPIRY);
        cloudflare.verify(1, getRequestedFor(urlEqualTo(NS + "/metadata/a%2Fb")));
    }

    @Test
    void getStreamWithMetadata() {
        found("hello");
        metadata("null");

        KvEntry<KvStream> entry = kv.getStreamWithMetadata("a/b").orElseThrow();

        assertThat(entry.metadata()).isEmpty();
        assertThat(entry.expiration()).contains(EXPIRY);
        assertThat(entry.value().text()).isEqualTo("hello");
    }

    @Test
    void aKeyThatGoesAwayBeforeItsMetadataIsAbsent() {
        answers(aResponse().withStatus(404).withBody(error(10009, "get: 'key not found'")));
        found("hello");

        assertThat(kv.getBytesWithMetadata("a/b")).isEmpty();
        assertThat(kv.getStreamWithMetadata("a/b")).isEmpty();
        assertThat(kv.async().getBytesWithMetadata("a/b").join()).isEmpty();
    }

    @Test
    void getJsonWithMetadata() {
        bulk("{\"k\":{\"value\":\"{\\\"n\\\":1.10}\",\"metadata\":[1.50],\"expiration\":1790000000}}");

        KvEntry<Map<String, BigDecimal>> entry = kv.getJsonWithMetadata("k", new TypeRef<Map<String, BigDecimal>>() {})
                .orElseThrow();

        assertThat(entry.value()).isEqualTo(Map.of("n", new BigDecimal("1.10")));
        assertThat(entry.metadata().orElseThrow().text()).isEqualTo("[1.50]");
        assertThat(entry.expiration()).contains(EXPIRY);
        verifyBulk("{\"keys\":[\"k\"],\"type\":\"text\",\"withMetadata\":true}");
    }

    @Test
    void getOfManyKeys() {
        bulk("{\"a\":\"1\",\"2\":\"two\",\"none\":null,\"10\":\"ten\",\"other\":\"never asked\"}");

        assertThat(kv.get(List.of("10", "none", "a", "2", "a")))
                .containsExactly(entry("10", "ten"), entry("a", "1"), entry("2", "two"));

        verifyBulk("{\"keys\":[\"10\",\"none\",\"a\",\"2\",\"a\"],\"type\":\"text\"}");
    }

    @Test
    void getJsonOfManyKeys() {
        bulk("{\"a\":\"{\\\"n\\\":12345678901234567890.1}\",\"b\":\"null\"}");

        assertThat(kv.getJson(List.of("a", "b"), new TypeRef<Map<String, BigDecimal>>() {}))
                .containsExactly(entry("a", Map.of("n", new BigDecimal("12345678901234567890.1"))));

        verifyBulk("{\"keys\":[\"a\",\"b\"],\"type\":\"text\"}");
    }

    @Test
    void getWithMetadataOfManyKeys() {
        bulk("{\"a\":{\"value\":\"1\",\"metadata\":null},\"b\":null}");

        Map<String, KvEntry<String>> found = kv.getWithMetadata(List.of("a", "b"));

        assertThat(found).containsOnlyKeys("a");
        assertThat(found.values()).extracting(KvEntry::metadata).containsExactly(Optional.empty());
        verifyBulk("{\"keys\":[\"a\",\"b\"],\"type\":\"text\",\"withMetadata\":true}");
    }

    @Test
    void getJsonWithMetadataOfManyKeys() {
        bulk("{\"a\":{\"value\":\"1\",\"metadata\":\"m\"}}");

        KvEntry<Integer> found = List.copyOf(
                        kv.getJsonWithMetadata(List.of("a"), Integer.class).values())
                .get(0);

        assertThat(found.value()).isEqualTo(1);
        assertThat(found.metadata().orElseThrow().json(String.class)).isEqualTo("m");
        verifyBulk("{\"keys\":[\"a\"],\"type\":\"text\",\"withMetadata\":true}");
    }

    @Test
    void aValueThatIsNotJsonIsNamed() {
        bulk("{\"a\":\"1\",\"b\":\"no json\"}");

        assertThatThrownBy(() -> kv.getJson(List.of("a", "b"), Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the value of key 'b': not JSON of ")
                .hasMessageNotContaining("no json");
    }

    @Test
    void valuesThatAreTooLargeTogetherAreToldWithTheWayOut() {
        answers(aResponse().withStatus(413).withBody(error(10012, "Total size of request exceeds the limit of 25MB")));

        assertThatThrownBy(() -> kv.get(List.of("a", "b")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("KV bulk get on 2 keys in namespace " + ID + ": 413, code 10012, Total size of request"
                        + " exceeds the limit of 25MB. The values have more than 25 MB together: ask for fewer keys at"
                        + " once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"values\":[]}", "{\"values\":{\"k\":\"bare\"}}", "[]"})
    void anotherShapeIsMalformed(String shape) {
        answers(okJson(result(shape)));

        assertThatThrownBy(() -> kv.getWithMetadata("k")).isInstanceOf(MalformedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void aBulkGetTakes1To100Keys(int keys) {
        assertThatThrownBy(() -> kv.get(Collections.nCopies(keys, "k")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a bulk get takes 1 to 100 keys, not " + keys + "; getAll takes any number");
    }
}
