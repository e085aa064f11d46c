package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class R2WireTest {
    private static final String BUCKETS = "/client/v4/accounts/acc/r2/buckets";
    private static final String OBJECTS = BUCKETS + "/media/objects";

    @RegisterExtension
    final WireMockExtension cloudflare = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private CloudflareClient client;
    private R2Bucket r2;

    @BeforeEach
    void open() {
        client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + cloudflare.getPort() + "/client/v4"))
                .build();
        r2 = R2Client.of(client).bucket("media");
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(any(anyUrl()).willReturn(answer));
    }

    @Test
    void get() {
        answers(aResponse()
                .withHeader("ETag", "\"5d41402abc4b2a76b9719d911017c592\"")
                .withHeader("Last-Modified", "Tue, 01 Sep 2026 06:05:04 GMT")
                .withHeader("Content-Length", "5")
                .withHeader("Content-Type", "text/plain")
                .withHeader("Content-Language", "de")
                .withHeader("Content-Disposition", "inline")
                .withHeader("Content-Encoding", "identity")
                .withHeader("Cache-Control", "max-age=60")
                .withHeader("Expires", "Mon, 21 Sep 2026 14:13:20 GMT")
                .withBody("hello"));

        R2ObjectBody body = r2.get("a/b ü%.txt").orElseThrow();

        assertThat(body.object())
                .isEqualTo(new R2Object(
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
                        Optional.empty()));
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
                        Optional.of(R2StorageClass.STANDARD)));
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
                        Optional.of(R2StorageClass.STANDARD)));
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
                        .httpMetadata(R2HttpMetadata.builder()
                                .contentType("text/plain")
                                .contentLanguage("de")
                                .contentDisposition("attachment; filename=\"a.txt\"")
                                .contentEncoding("br")
                                .cacheControl("max-age=60")
                                .cacheExpiry(Instant.ofEpochMilli(1_788_242_704_999L))
                                .build())
                        .storageClass(R2StorageClass.INFREQUENT_ACCESS)
                        .build());

        assertThat(stored.httpMetadata().cacheExpiry()).contains(Instant.ofEpochSecond(1_788_242_704));
        assertThat(stored.storageClass()).isEmpty();
        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(OBJECTS + "/k"))
                        .withHeader("Content-Type", equalTo("text/plain"))
                        .withHeader("Content-Language", equalTo("de"))
                        .withHeader("Content-Disposition", equalTo("attachment; filename=\"a.txt\""))
                        .withHeader("Content-Encoding", equalTo("br"))
                        .withHeader("Cache-Control", equalTo("max-age=60"))
                        .withHeader("Expires", equalTo("Tue, 01 Sep 2026 06:05:04 GMT"))
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

    @Test
    void createBucket() {
        answers(okJson("{\"success\":true,\"result\":{\"name\":\"media\",\"location\":\"WEUR\","
                + "\"creation_date\":\"2026-01-01T00:00:00.5Z\",\"storage_class\":\"Standard\"}}"));

        assertThat(R2Client.of(client).create("media"))
                .isEqualTo(new R2BucketInfo("media", Optional.of(Instant.parse("2026-01-01T00:00:00.5Z"))));

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

        assertThat(R2Client.of(client).list())
                .isEqualTo(
                        List.of(new R2BucketInfo("aaa", Optional.empty()), new R2BucketInfo("bbb", Optional.empty())));
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

    private static String listing(String objects, String info) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + objects + "],\"result_info\":" + info
                + "}";
    }

    private static String error(int code, String message) {
        return "{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"" + message
                + "\"}],\"messages\":[],\"result\":null}";
    }
}
