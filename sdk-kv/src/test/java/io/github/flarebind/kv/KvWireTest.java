package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.core.JsonValue;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class KvWireTest extends KvWire {
    @Test
    void get() {
        answers(aResponse().withBody("hello"));

        assertThat(kv.get("a/b ü")).contains("hello");

        cloudflare.verify(
                1,
                getRequestedFor(urlEqualTo(NS + "/values/a%2Fb%20%C3%BC"))
                        .withHeader("Authorization", equalTo("Bearer t0ken"))
                        .withoutHeader("Accept-Encoding")
                        .withoutHeader("Content-Type"));
    }

    @Test
    void getOfAnAbsentKey() {
        answers(aResponse().withStatus(404).withBody(error(10009, "get: 'key not found'")));

        assertThat(kv.get("k")).isEmpty();
    }

    @Test
    void getFromAMissingNamespace() {
        answers(aResponse().withStatus(404).withHeader("cf-ray", "8c1d").withBody(error(10013, "namespace not found")));

        assertThatThrownBy(() -> kv.get("k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("KV get on key 'k' in namespace " + ID
                        + ": 404, code 10013, namespace not found (ray 8c1d)."
                        + " Check its id or name, and that it belongs to this account");
    }

    @Test
    void getWithAWrongToken() {
        answers(aResponse().withStatus(401).withBody(error(10000, "Authentication error")));

        assertThatThrownBy(() -> kv.get("k"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("401, code 10000, Authentication error. Check the API token");
    }

    @Test
    void getWithMetadata() {
        answers(okJson("{\"success\":true,\"result\":{\"values\":{\"k\":{\"value\":\"v\",\"metadata\":{\"a\":1},"
                + "\"expiration\":1790000000}}}}"));

        KvEntry<String> entry = kv.getWithMetadata("k").orElseThrow();

        assertThat(entry.value()).isEqualTo("v");
        assertThat(entry.metadata().orElseThrow().text()).isEqualTo("{\"a\":1}");
        assertThat(entry.expiration()).contains(Instant.ofEpochSecond(1_790_000_000));
        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(NS + "/bulk/get"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"keys\":[\"k\"],\"type\":\"text\",\"withMetadata\":true}")));
    }

    @Test
    void put() {
        answers(okJson("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":null}"));

        kv.put("k", "v");

        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(NS + "/values/k"))
                        .withHeader("Content-Type", equalTo("application/octet-stream"))
                        .withHeader("Content-Length", equalTo("1"))
                        .withRequestBody(equalTo("v")));
    }

    @Test
    void putWithTtlExpirationAndMetadata() {
        answers(okJson("{\"success\":true,\"result\":{}}"));
        KvPutOptions options = KvPutOptions.builder()
                .expirationTtl(Duration.ofMinutes(2))
                .expiration(Instant.ofEpochSecond(4_000_000_000L))
                .metadata(Map.of("v", 1))
                .build();

        kv.put("k", Body.of("text"), options);

        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(NS + "/values/k?expiration=4000000000&expiration_ttl=120"))
                        .withHeader("Content-Type", matching("multipart/form-data; boundary=flarebind-[0-9a-f-]{36}"))
                        .withRequestBody(matching("--flarebind-[0-9a-f-]{36}\r\n"
                                + "Content-Disposition: form-data; name=\"value\"\r\n\r\ntext\r\n"
                                + "--flarebind-[0-9a-f-]{36}\r\n"
                                + "Content-Disposition: form-data; name=\"metadata\"\r\n"
                                + "Content-Type: application/json\r\n\r\n\\{\"v\":1}\r\n"
                                + "--flarebind-[0-9a-f-]{36}--\r\n")));
    }

    @Test
    void delete() {
        answers(okJson("{\"success\":true,\"result\":{}}"));

        kv.delete("k");

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(NS + "/values/k")));
    }

    @Test
    void list() {
        answers(okJson(
                "{\"success\":true,\"result\":[{\"name\":\"a/b\",\"expiration\":1790000000,\"metadata\":{\"v\":1}},"
                        + "{\"name\":\"c\"}],\"result_info\":{\"count\":2,\"cursor\":\"next\"}}"));

        Page<KvKey> page = kv.list(
                KvListOptions.builder().prefix("a&b").limit(10).cursor("c=").build());

        assertThat(page.items()).extracting(KvKey::name).containsExactly("a/b", "c");
        assertThat(page.cursor()).contains("next");
        cloudflare.verify(1, getRequestedFor(urlEqualTo(NS + "/keys?prefix=a%26b&limit=10&cursor=c%3D")));
    }

    @Test
    void metadataIsListedDigitForDigit() {
        answers(okJson(result("[{\"name\":\"k\",\"metadata\":[1.50]}]")));

        assertThat(kv.list().items().get(0).metadata().orElseThrow().text()).isEqualTo("[1.50]");
    }

    @Test
    void whatIsPrintedHasNoValues() {
        JsonValue metadata = JsonValue.of("{\"pin\":\"s3cret\"}", JacksonJsonCodec.defaults());

        assertThat(new KvEntry<>("s3cret", Optional.of(metadata), Optional.empty()))
                .hasToString("KvEntry[value=***, metadata=Optional[***], expiration=Optional.empty]");
        assertThat(new KvKey("k", Optional.empty(), Optional.of(metadata)))
                .hasToString("KvKey[name=k, expiration=Optional.empty, metadata=Optional[***]]");
        assertThat(KvPutOptions.builder().metadata("s3cret").build().toString()).doesNotContain("s3cret");
    }
}
