package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.RateLimitedException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request as it stands on the wire, so that client and emulator cannot share a mistake. */
class S3PutWireTest extends S3Wire {
    private static final String SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private void stores() {
        answers(aResponse().withHeader("ETag", '"' + HELLO + '"'));
    }

    @Test
    void put() {
        stores();

        assertThat(r2.put("a/k", "hello"))
                .isEqualTo(new R2Object(
                        "a/k",
                        Optional.empty(),
                        5,
                        HELLO,
                        NOW,
                        R2HttpMetadata.builder()
                                .contentType("application/octet-stream")
                                .build(),
                        Map.of(),
                        Optional.empty(),
                        R2Checksums.ofEtag(HELLO),
                        Optional.empty(),
                        Optional.empty()));
        s3.verify(
                1,
                putRequestedFor(urlEqualTo("/s3/media/a/k"))
                        .withHeader("Content-Type", equalTo("application/octet-stream"))
                        .withHeader("Content-Length", equalTo("5"))
                        .withoutHeader("Content-MD5")
                        .withoutHeader("Transfer-Encoding")
                        .withRequestBody(equalTo("hello")));
    }

    @Test
    void putWithAllOptions() {
        stores();

        R2Object stored = r2.put(
                "k",
                Body.of("hello"),
                R2PutOptions.builder()
                        .httpMetadata(SentHttpMetadata.ALL)
                        .putCustomMetadata("owner", "Zoë 😀")
                        .putCustomMetadata("plain", "a b")
                        .storageClass(R2StorageClass.INFREQUENT_ACCESS)
                        .checksum(new R2Checksum(R2Checksum.Algorithm.SHA256, SHA256))
                        .customerKey(CUSTOMER_KEY)
                        .build());

        assertThat(stored.httpMetadata().cacheExpiry()).contains(Instant.ofEpochSecond(1_788_242_704));
        assertThat(stored.customMetadata()).isEqualTo(Map.of("owner", "Zoë 😀", "plain", "a b"));
        assertThat(stored.storageClass()).contains(R2StorageClass.INFREQUENT_ACCESS);
        assertThat(stored.checksums().sha256()).contains(SHA256);
        assertThat(stored.checksums().md5()).isEmpty(); // the ETag is that of what is encrypted
        assertThat(stored.customerKeyMd5()).contains(CUSTOMER_KEY_MD5);
        s3.verify(
                1,
                underCustomerKey(SentHttpMetadata.in(putRequestedFor(urlEqualTo("/s3/media/k"))))
                        .withHeader("x-amz-meta-owner", equalTo("=?UTF-8?B?Wm/DqyDwn5iA?="))
                        .withHeader("x-amz-meta-plain", equalTo("a b"))
                        .withHeader("x-amz-storage-class", equalTo("STANDARD_IA"))
                        .withHeader("x-amz-checksum-sha256", equalTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=")));
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, 5d41402abc4b2a76b9719d911017c592, Content-MD5, XUFAKrxLKna5cZ2REBfFkg==",
        "SHA1, AAF4C61DDCC5E8A2DABEDE0F3B482CD9AEA9434D, x-amz-checksum-sha1, qvTGHdzF6KLavt4PO0gs2a6pQ00=",
        "CRC32, 3610a686, x-amz-checksum-crc32, NhCmhg==",
        "CRC32C, 9a71bb4c, x-amz-checksum-crc32c, mnG7TA==",
        "CRC64NVME, 0102030405060708, x-amz-checksum-crc64nvme, AQIDBAUGBwg="
    })
    void aChecksumIsSentInBase64(R2Checksum.Algorithm algorithm, String hex, String header, String base64) {
        stores();

        r2.put(
                "k",
                Body.of("hello"),
                R2PutOptions.builder().checksum(new R2Checksum(algorithm, hex)).build());

        s3.verify(1, putRequestedFor(anyUrl()).withHeader(header, equalTo(base64)));
    }

    @Test
    void aWrongChecksumStoresNothing() {
        answers(refuses(400, "BadDigest", "The MD5 checksum you specified did not match what we received."));

        assertThatThrownBy(() -> r2.put("k", "hello"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("400, code 10037, The MD5 checksum");
    }

    @Test
    void aPutThatTellsNoEtag() {
        answers(aResponse());

        assertThatThrownBy(() -> r2.put("k", "hello"))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "a b", "ü", "a:b", ""})
    void aNameThatIsNotThatOfAHeaderInLowerCaseIsRefused(String name) {
        R2PutOptions options =
                R2PutOptions.builder().putCustomMetadata(name, "s3cret").build();

        assertThatThrownBy(() -> r2.put("k", Body.of("x"), options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining("lower case")
                .hasMessageNotContaining("s3cret");
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x, 8191, 8192, 8193", "€, 4095, 8191, 8193"})
    void customMetadataHasAtMost8192Bytes(String character, int most, int size, int tooMuch) {
        stores();
        R2PutOptions fits = R2PutOptions.builder()
                .putCustomMetadata("n", character.repeat(most))
                .build();
        R2PutOptions over = R2PutOptions.builder()
                .putCustomMetadata("n", character.repeat(most + 1))
                .build();

        r2.put("k", Body.of("x"), fits);
        assertThatThrownBy(() -> r2.put("k", Body.of("x"), over))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has " + tooMuch + " bytes")
                .hasMessageContaining("the limit is 8192");
        s3.verify(1, putRequestedFor(anyUrl()));
        assertThat(size).isLessThanOrEqualTo(8192);
    }

    @Test
    void anObjectOfOneRequestHasAtMost5GiBLess5MiB() {
        Body large = Body.stream(InputStream::nullInputStream, 5_363_466_241L);

        assertThatThrownBy(() -> r2.put("k", large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5363466240 bytes, not 5363466241")
                .hasMessageContaining("createMultipartUpload");
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @Test
    void aPutIsSentAgainWhenItsAnswerIsLostOrTheServiceFails() {
        answers(lost(), refuses(503, "ServiceUnavailable", "later"), aResponse().withHeader("ETag", '"' + HELLO + '"'));

        assertThat(r2.put("k", "hello").etag()).isEqualTo(HELLO);
        s3.verify(3, putRequestedFor(urlEqualTo("/s3/media/k")).withRequestBody(equalTo("hello")));
    }

    @ParameterizedTest
    @CsvSource({"503, SlowDown", "429, TooManyRequests", "503, TooManyRequests"})
    void tooManyWritesAreWaitedFor(int status, String name) {
        answers(refuses(status, name, "Reduce your request rate."), aResponse().withHeader("ETag", '"' + HELLO + '"'));

        assertThat(r2.put("k", "hello").etag()).isEqualTo(HELLO);
        s3.verify(2, putRequestedFor(anyUrl()));
    }

    @Test
    void tooManyWritesThatDoNotEnd() {
        answers(refuses(429, "TooManyRequests", "Reduce your concurrent request rate for the same object."));

        assertThatThrownBy(() -> r2.put("k", "hello"))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("code 10058")
                .hasMessageContaining("one write a second");
        s3.verify(5, putRequestedFor(anyUrl()));
    }

    @Test
    void anErrorWithoutANumberKeepsItsName() {
        answers(refuses(501, "NotImplemented", "Header 'x' with value 'y' not implemented"));

        assertThatThrownBy(() -> r2.put("k", "hello"))
                .hasMessageContaining("501, NotImplemented: Header 'x' with value 'y' not implemented");
    }

    @Test
    void whatASignatureErrorEchoesStaysOutOfTheMessage() {
        answers(xml("<Error><Code>SignatureDoesNotMatch</Code><Message>It differs.</Message>"
                        + "<StringToSign>s3cret-string</StringToSign><SignatureProvided>s3cret</SignatureProvided></Error>")
                .withStatus(403));

        assertThatThrownBy(() -> r2.put("k", "hello"))
                .hasMessageContaining("code 10035, It differs.")
                .hasMessageNotContaining("s3cret");
    }
}
