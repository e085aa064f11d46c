package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.PermissionDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class S3ObjectWireTest extends S3Wire {
    private static final R2Object TOLD = new R2Object(
            "a/b ü%+.txt",
            Optional.empty(),
            5,
            HELLO,
            Instant.parse("2026-09-01T06:05:04Z"),
            R2HttpMetadata.builder()
                    .contentType("text/plain")
                    .contentLanguage("de")
                    .contentDisposition("inline")
                    .contentEncoding("br")
                    .cacheControl("max-age=60")
                    .cacheExpiry(Instant.ofEpochSecond(1_790_000_000))
                    .build(),
            Map.of("plain", "x", "word", "ü😀", "raw", "ü€"),
            Optional.of(R2StorageClass.INFREQUENT_ACCESS),
            new R2Checksums(
                    Optional.of(HELLO),
                    Optional.empty(),
                    Optional.of("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")),
            Optional.empty(),
            Optional.empty());

    private void tellsAll() {
        answers(object().withHeader("Content-Language", "de")
                .withHeader("Content-Disposition", "inline")
                .withHeader("Content-Encoding", "br")
                .withHeader("Cache-Control", "max-age=60")
                .withHeader("Expires", "Mon, 21 Sep 2026 14:13:20 GMT")
                .withHeader("x-amz-meta-plain", "x")
                .withHeader("x-amz-meta-Word", "=?UTF-8?B?w7zwn5iA?=")
                .withHeader("x-amz-meta-raw", "=?utf-8?q?=C3=BC=E2=82=AC?=")
                .withHeader("x-amz-storage-class", "STANDARD_IA")
                .withHeader("x-amz-checksum-sha256", "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=")
                .withBody("hello"));
    }

    @Test
    void head() {
        tellsAll();

        assertThat(r2.head("a/b ü%+.txt")).contains(TOLD);
        s3.verify(
                1,
                headRequestedFor(urlEqualTo("/s3/media/a/b%20%C3%BC%25%2B.txt"))
                        .withHeader("x-amz-checksum-mode", equalTo("ENABLED"))
                        .withoutHeader("Authorization"));
    }

    @Test
    void headWithACustomerKey() {
        answers(object().withHeader("x-amz-server-side-encryption-customer-key-MD5", CUSTOMER_KEY_MD5));

        R2Object told = r2.head("k", CUSTOMER_KEY).orElseThrow();

        assertThat(told.customerKeyMd5()).contains(CUSTOMER_KEY_MD5);
        assertThat(told.checksums()).isEqualTo(R2Checksums.none());
        s3.verify(
                1,
                headRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("x-amz-server-side-encryption-customer-algorithm", equalTo("AES256"))
                        .withHeader("x-amz-server-side-encryption-customer-key", equalTo(CUSTOMER_KEY_BASE64))
                        .withHeader("x-amz-server-side-encryption-customer-key-MD5", equalTo(CUSTOMER_KEY_MD5)));
    }

    @Test
    void headOfAnAbsentObject() {
        answers(aResponse().withStatus(404));

        assertThat(r2.head("k")).isEmpty();
    }

    @Test
    void aRefusedHeadIsToldByItsStatus() {
        answers(aResponse().withStatus(403).withHeader("cf-ray", "8c1d"));

        assertThatThrownBy(() -> r2.head("k"))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageStartingWith("R2 head on key 'k' in bucket media: 403, no body (ray 8c1d)");
    }

    @Test
    void get() {
        tellsAll();

        try (R2ObjectBody body = r2.get("a/b ü%+.txt").orElseThrow()) {
            assertThat(body.object()).isEqualTo(TOLD);
            assertThat(body.text()).isEqualTo("hello");
        }
        s3.verify(
                1,
                getRequestedFor(urlEqualTo("/s3/media/a/b%20%C3%BC%25%2B.txt"))
                        .withHeader("x-amz-checksum-mode", equalTo("ENABLED"))
                        .withoutHeader("Accept-Encoding")
                        .withoutHeader("Range"));
    }

    @ParameterizedTest
    @CsvSource({"/lead, //lead", "tail/, /tail/", "a//b, /a//b", "~a!'()*&<=>?#, /~a%21%27%28%29%2A%26%3C%3D%3E%3F%23"})
    void aKeyStandsEncodedInThePathButForItsSlashes(String key, String path) {
        answers(aResponse().withStatus(404));

        assertThat(r2.head(key)).isEmpty();
        s3.verify(1, headRequestedFor(urlEqualTo("/s3/media" + path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/../b", "../b", "a/..", "a/./b"})
    void aKeyThatAUrlWouldSwallowIsRefusedWithTheWayOut(String key) {
        assertThatThrownBy(() -> r2.get(key))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("deleteAll takes it")
                .hasMessageContaining("REST API can");
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @Test
    void getOfAnAbsentObject() {
        answers(refuses(404, "NoSuchKey", "The specified key does not exist."));

        assertThat(r2.get("k")).isEmpty();
    }

    @Test
    void getFromAMissingBucket() {
        answers(refuses(404, "NoSuchBucket", "The specified bucket does not exist.")
                .withHeader("cf-ray", "8c1d"));

        assertThatThrownBy(() -> r2.get("k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("R2 get on key 'k' in bucket media: 404, code 10006, The specified bucket does"
                        + " not exist. (ray 8c1d).");
    }

    @Test
    void aNotFoundThatIsNotOfS3IsNoAbsence() {
        answers(aResponse().withStatus(404).withBody("404 Not Found"));

        assertThatThrownBy(() -> r2.get("k")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, bytes=1-2, bytes 1-2/5, 1, 2",
        "3, , bytes=3-, bytes 3-4/5, 3, 2",
        ", 2, bytes=-2, bytes 3-4/5, 3, 2",
        "3, 100, bytes=3-102, bytes 3-4/5, 3, 2"
    })
    void getOfARange(Long offset, Long length, String asked, String told, long from, long count) {
        answers(object().withStatus(206)
                .withHeader("Content-Length", "2")
                .withHeader("Content-Range", told)
                .withBody("el"));
        R2Range range = offset == null
                ? R2Range.last(length)
                : length == null ? R2Range.from(offset) : R2Range.of(offset, length);

        try (R2ObjectBody body = r2.get(
                        "k",
                        R2GetOptions.builder()
                                .range(range)
                                .customerKey(CUSTOMER_KEY)
                                .build())
                .orElseThrow()) {
            assertThat(body.object().size()).isEqualTo(5);
            assertThat(body.object().range()).contains(R2Range.of(from, count));
            assertThat(body.text()).isEqualTo("el");
        }
        s3.verify(
                1,
                getRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("Range", equalTo(asked))
                        .withHeader("x-amz-server-side-encryption-customer-key", equalTo(CUSTOMER_KEY_BASE64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes 0-1/5", "bytes 1-2/*", "bytes 2-1/5", "bytes 1-5/5", "rows 1-2/5"})
    void otherBytesThanAskedForAreNotTakenForThem(String told) {
        answers(told.isEmpty() ? object() : object().withStatus(206).withHeader("Content-Range", told));

        assertThatThrownBy(() -> r2.get(
                        "k", R2GetOptions.builder().range(R2Range.of(1, 2)).build()))
                .isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void aRangeBehindTheEnd() {
        answers(refuses(416, "InvalidRange", "The requested range is not satisfiable"));

        assertThatThrownBy(() -> r2.get(
                        "k", R2GetOptions.builder().range(R2Range.from(9)).build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("416, code 10039, The requested range is not satisfiable");
    }

    @Test
    void writesABodyToAFileThatIsThereWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        answers(object().withBody("hello"));
        Path file = folder.resolve("k.txt");
        Files.writeString(file, "what it had before");

        try (R2ObjectBody body = r2.get("k").orElseThrow()) {
            assertThat(body.writeTo(file)).isEqualTo(5);
            assertThatThrownBy(() -> body.writeTo(file)).isInstanceOf(IllegalStateException.class);
        }

        assertThat(file).hasContent("hello");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aBodyThatCannotBeWrittenIsClosed(@TempDir Path folder) {
        answers(object().withBody("hello"));

        R2ObjectBody body = r2.get("k").orElseThrow();

        assertThatThrownBy(() -> body.writeTo(folder)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(body::bytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void delete() {
        answers(aResponse().withStatus(204));

        r2.delete("d/k");

        s3.verify(1, deleteRequestedFor(urlEqualTo("/s3/media/d/k")));
    }

    @Test
    void deleteFromAMissingBucket() {
        answers(refuses(404, "NoSuchBucket", "The specified bucket does not exist."));

        assertThatThrownBy(() -> r2.delete("k")).isInstanceOf(NotFoundException.class);
    }
}
