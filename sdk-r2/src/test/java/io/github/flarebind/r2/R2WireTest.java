package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class R2WireTest extends R2Wire {
    private static final String OBJECTS = BUCKETS + "/media/objects";

    /** An answer with all headers. */
    private static ResponseDefinitionBuilder object() {
        return aResponse()
                .withHeader("ETag", "\"5d41402abc4b2a76b9719d911017c592\"")
                .withHeader("Last-Modified", "Tue, 01 Sep 2026 06:05:04 GMT")
                .withHeader("Content-Length", "5")
                .withHeader("Content-Type", "text/plain")
                .withHeader("Content-Language", "de")
                .withHeader("Content-Disposition", "inline")
                .withHeader("Content-Encoding", "identity")
                .withHeader("Cache-Control", "max-age=60")
                .withHeader("Expires", "Mon, 21 Sep 2026 14:13:20 GMT")
                .withBody("hello");
    }

    /** What the answer with all headers tells. */
    private static R2Object stored() {
        return new R2Object(
                "a/b ü%.txt",
                Optional.empty(),
                5,
                "5d41402abc4b2a76b9719d911017c592",
                Instant.parse("2026-09-01T06:05:04Z"),
                R2HttpMetadata.builder()
                        .contentType("text/plain")
                        .contentLanguage("de")
                        .contentDisposition("inline")
                        .contentEncoding("identity")
                        .cacheControl("max-age=60")
                        .cacheExpiry(Instant.ofEpochSecond(1_790_000_000))
                        .build(),
                Map.of(),
                Optional.empty(),
                R2Checksums.ofEtag("5d41402abc4b2a76b9719d911017c592"),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void get() {
        answers(object());

        R2ObjectBody body = r2.get("a/b ü%.txt").orElseThrow();

        assertThat(body.object()).isEqualTo(stored());
        assertThat(body.object().httpEtag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
        assertThat(body.text()).isEqualTo("hello");
        cloudflare.verify(
                1,
                getRequestedFor(urlEqualTo(OBJECTS + "/a%2Fb%20%C3%BC%25.txt"))
                        .withHeader("Authorization", equalTo("Bearer t0ken"))
                        .withoutHeader("Accept-Encoding")
                        .withoutHeader("Content-Type"));
    }

    @Test
    void getOfAnAbsentObject() {
        answers(aResponse().withStatus(404).withBody(error(10007, "The specified key does not exist.")));

        assertThat(r2.get("k")).isEmpty();
    }

    @Test
    void getFromAMissingBucket() {
        answers(aResponse()
                .withStatus(404)
                .withHeader("cf-ray", "8c1d")
                .withBody(error(10006, "The specified bucket does not exist.")));

        assertThatThrownBy(() -> r2.get("k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("R2 get on key 'k' in bucket media: 404, code 10006, The specified bucket does"
                        + " not exist. (ray 8c1d).");
    }

    @Test
    void getThatTellsNoEtag() {
        answers(aResponse()
                .withHeader("Last-Modified", "Tue, 01 Sep 2026 06:05:04 GMT")
                .withBody("x"));

        assertThatThrownBy(() -> r2.get("k"))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("ETag");
    }

    @Test
    void head() {
        answers(okJson(listing(
                "{\"key\":\"d/a\",\"size\":5,\"etag\":\"e1\",\"last_modified\":\"2026-01-01T00:00:00.123Z\","
                        + "\"http_metadata\":{\"contentType\":\"text/plain\",\"cacheExpiry\":\"2026-09-21T14:13:20.000Z\"},"
                        + "\"custom_metadata\":{\"v\":\"1\"},\"storage_class\":\"Standard\",\"ssec\":false}",
                "{\"is_truncated\":true,\"cursor\":\"more\",\"per_page\":1,\"delimited\":[]}")));

        assertThat(r2.head("d/a"))
                .contains(new R2Object(
                        "d/a",
                        Optional.empty(),
                        5,
                        "e1",
                        Instant.parse("2026-01-01T00:00:00.123Z"),
                        R2HttpMetadata.builder()
                                .contentType("text/plain")
                                .cacheExpiry(Instant.ofEpochSecond(1_790_000_000))
                                .build(),
                        Map.of("v", "1"),
                        Optional.of(R2StorageClass.STANDARD),
                        R2Checksums.none(),
                        Optional.empty(),
                        Optional.empty()));
        cloudflare.verify(1, getRequestedFor(urlEqualTo(OBJECTS + "?prefix=d%2Fa&per_page=1")));
    }

    @Test
    void headOfAKeyThatOnlyBeginsAnother() {
        answers(okJson(listing(
                "{\"key\":\"d/a.txt\",\"size\":5,\"etag\":\"e1\",\"last_modified\":\"2026-01-01T00:00:00Z\"}",
                "{\"is_truncated\":false}")));

        assertThat(r2.head("d/a")).isEmpty();
    }

    @Test
    void put() {
        answers(okJson("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"key\":\"k\",\"etag\":\"e1\","
                + "\"size\":\"2\",\"version\":\"7e6b\",\"uploaded\":\"2026-01-01T00:00:00.123Z\","
                + "\"storage_class\":\"Standard\"}}"));

        R2Object stored = r2.put("k", Body.of(new byte[] {1, -1}));

        assertThat(stored)
                .isEqualTo(new R2Object(
                        "k",
                        Optional.of("7e6b"),
                        2,
                        "e1",
                        Instant.parse("2026-01-01T00:00:00.123Z"),
                        R2HttpMetadata.builder()
                                .contentType("application/octet-stream")
                                .build(),
                        Map.of(),
                        Optional.of(R2StorageClass.STANDARD),
                        R2Checksums.none(),
                        Optional.empty(),
                        Optional.empty()));
        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(OBJECTS + "/k"))
                        .withHeader("Content-Type", equalTo("application/octet-stream"))
                        .withHeader("Content-Length", equalTo("2"))
                        .withoutHeader("Expires")
                        .withoutHeader("cf-r2-storage-class")
                        .withRequestBody(binaryEqualTo(new byte[] {1, -1})));
    }

    @Test
    void putWithHttpMetadataAndStorageClass() {
        answers(okJson(
                "{\"success\":true,\"result\":{\"key\":\"k\",\"etag\":\"e1\",\"size\":4,\"version\":\"7e6b\"}}"));

        R2Object stored = r2.put(
                "k",
                Body.of("text"),
                R2PutOptions.builder()
                        .httpMetadata(SentHttpMetadata.ALL)
                        .storageClass(R2StorageClass.INFREQUENT_ACCESS)
                        .build());

        assertThat(stored.httpMetadata().cacheExpiry()).contains(Instant.ofEpochSecond(1_788_242_704));
        assertThat(stored.storageClass()).isEmpty();
        cloudflare.verify(
                1,
                SentHttpMetadata.in(putRequestedFor(urlEqualTo(OBJECTS + "/k")))
                        .withHeader("cf-r2-storage-class", equalTo("InfrequentAccess"))
                        .withRequestBody(equalTo("text")));
    }

    @Test
    void delete() {
        answers(okJson("{\"success\":true,\"result\":{\"key\":\"k\"}}"));

        r2.delete("k");

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(OBJECTS + "/k")));
    }

    @ParameterizedTest
    @CsvSource({"true, next", "'\"true\"', next", "false, ", "'\"false\"', "})
    void list(String truncated, String cursor) {
        answers(okJson(listing(
                "{\"key\":\"d/a.txt\",\"size\":5,\"etag\":\"e1\",\"last_modified\":\"2026-01-01T00:00:00Z\"}",
                "{\"cursor\":\"next\",\"is_truncated\":" + truncated + ",\"delimited\":[\"d/sub/\"]}")));

        R2Listing listing = r2.list(R2ListOptions.builder()
                .prefix("d/")
                .delimiter("/")
                .limit(2)
                .cursor("c=")
                .startAfter("d/A")
                .build());

        assertThat(listing.objects()).extracting(R2Object::key).containsExactly("d/a.txt");
        assertThat(listing.delimitedPrefixes()).containsExactly("d/sub/");
        assertThat(listing.cursor()).isEqualTo(Optional.ofNullable(cursor));
        assertThat(listing.truncated()).isEqualTo(cursor != null);
        cloudflare.verify(
                1,
                getRequestedFor(
                        urlEqualTo(OBJECTS + "?prefix=d%2F&delimiter=%2F&per_page=2&cursor=c%3D&start_after=d%2FA")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"is_truncated\":null"})
    void aCursorWithoutAWordOfTheEndIsFollowed(String word) {
        answers(okJson(listing("", "{\"cursor\":\"next\"" + word + '}')));

        assertThat(r2.list().cursor()).contains("next");
    }

    @Test
    void customMetadataIsPrintedByNameOnly() {
        answers(okJson(listing(
                "{\"key\":\"k\",\"size\":5,\"etag\":\"e1\",\"last_modified\":\"2026-01-01T00:00:00Z\","
                        + "\"custom_metadata\":{\"owner\":\"s3cret\"}}",
                "{\"is_truncated\":false}")));

        assertThat(r2.list().objects().get(0).toString())
                .startsWith("R2Object[key=k, version=Optional.empty, size=5, etag=e1, ")
                .contains("customMetadata=[owner]")
                .doesNotContain("s3cret");
        assertThat(R2PutOptions.builder()
                        .putCustomMetadata("owner", "s3cret")
                        .build()
                        .toString())
                .contains("customMetadata")
                .doesNotContain("s3cret");
    }

    private static String listing(String objects, String info) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + objects + "],\"result_info\":" + info
                + "}";
    }
}
