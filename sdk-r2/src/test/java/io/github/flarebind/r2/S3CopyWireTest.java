package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each copy as it stands on the wire. */
class S3CopyWireTest extends S3Wire {
    private static final String DONE = "<CopyObjectResult" + NAMESPACE + "><ETag>&quot;" + HELLO
            + "&quot;</ETag><LastModified>2026-09-01T06:05:04.321Z</LastModified></CopyObjectResult>";
    private static final R2Copied COPIED = new R2Copied(HELLO, NOW);

    @Test
    void copy() {
        answers(xml(DONE));

        assertThat(r2.copy("a/ü b", "c/d")).isEqualTo(COPIED);
        s3.verify(
                1,
                putRequestedFor(urlEqualTo("/s3/media/c/d"))
                        .withHeader("x-amz-copy-source", equalTo("/media/a/%C3%BC%20b"))
                        .withHeader("x-amz-metadata-directive", equalTo("COPY"))
                        .withHeader("Content-Length", equalTo("0"))
                        .withoutHeader("Content-Type"));
    }

    @Test
    void copyFromAnotherBucketWithBothKeys() {
        answers(xml(DONE));
        R2CustomerKey source = R2CustomerKey.of(HexFormat.of().parseHex("ff".repeat(32)));

        r2.copy(
                R2CopySource.of("other", "a/../b"),
                "k",
                R2CopyOptions.builder()
                        .sourceKey(source)
                        .customerKey(CUSTOMER_KEY)
                        .storageClass(R2StorageClass.STANDARD)
                        .build());

        s3.verify(
                1,
                putRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("x-amz-copy-source", equalTo("/other/a/../b"))
                        .withHeader("x-amz-metadata-directive", equalTo("COPY"))
                        .withHeader("x-amz-storage-class", equalTo("STANDARD"))
                        .withHeader("x-amz-server-side-encryption-customer-algorithm", equalTo("AES256"))
                        .withHeader("x-amz-server-side-encryption-customer-key", equalTo(CUSTOMER_KEY_BASE64))
                        .withHeader("x-amz-server-side-encryption-customer-key-MD5", equalTo(CUSTOMER_KEY_MD5))
                        .withHeader("x-amz-copy-source-server-side-encryption-customer-algorithm", equalTo("AES256"))
                        .withHeader(
                                "x-amz-copy-source-server-side-encryption-customer-key",
                                equalTo("//////////////////////////////////////////8="))
                        .withHeader(
                                "x-amz-copy-source-server-side-encryption-customer-key-MD5",
                                equalTo("DX3EJmSXEA5IMfWzG2snTw==")));
    }

    @Test
    void copyWithOtherMetadata() {
        answers(xml(DONE));

        r2.copy(
                R2CopySource.of("a"),
                "k",
                R2CopyOptions.builder()
                        .httpMetadata(R2HttpMetadata.builder()
                                .cacheControl("no-cache")
                                .build())
                        .customMetadata(Map.of("owner", "Zoë"))
                        .build());

        s3.verify(
                1,
                putRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("x-amz-metadata-directive", equalTo("REPLACE"))
                        .withHeader("Content-Type", equalTo("application/octet-stream"))
                        .withHeader("Cache-Control", equalTo("no-cache"))
                        .withHeader("x-amz-meta-owner", equalTo("=?UTF-8?B?Wm/Dqw==?=")));
    }

    @Test
    void copyWithoutAnyMetadata() {
        answers(xml(DONE));

        r2.copy(
                R2CopySource.of("a"),
                "k",
                R2CopyOptions.builder().customMetadata(Map.of()).build());

        s3.verify(1, putRequestedFor(anyUrl()).withHeader("x-amz-metadata-directive", equalTo("REPLACE")));
    }

    @Test
    void copyWhereTheSourceIsStillTheSame() {
        answers(xml(DONE));
        R2Conditions conditions = R2Conditions.builder()
                .etagMatches("e1")
                .etagDoesNotMatch("\"e2\"")
                .uploadedAfter(Instant.parse("2026-08-31T00:00:00Z"))
                .uploadedBefore(NOW)
                .build();

        assertThat(r2.copy(R2CopySource.of("a"), "k", conditions, R2CopyOptions.defaults()))
                .contains(COPIED);
        s3.verify(
                1,
                putRequestedFor(urlEqualTo("/s3/media/k"))
                        .withHeader("x-amz-copy-source-if-match", equalTo("\"e1\""))
                        .withHeader("x-amz-copy-source-if-none-match", equalTo("\"e2\""))
                        .withHeader("x-amz-copy-source-if-modified-since", equalTo("Mon, 31 Aug 2026 00:00:00 GMT"))
                        .withHeader("x-amz-copy-source-if-unmodified-since", equalTo("Tue, 01 Sep 2026 06:05:04 GMT")));
    }

    @Test
    void aConditionThatDoesNotHoldCopiesNothing() {
        answers(refuses(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold."));

        assertThat(r2.copy(R2CopySource.of("a"), "k", R2Conditions.unchanged("e1"), R2CopyOptions.defaults()))
                .isEmpty();
    }

    @Test
    void copyOfAnAbsentObject() {
        answers(refuses(404, "NoSuchKey", "The specified key does not exist."));

        assertThatThrownBy(() -> r2.copy("a", "k"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("R2 copy on key 'k' in bucket media: 404, code 10007");
    }

    @Test
    void anErrorWithTheStatusOfASuccessIsAnError() {
        answers(error("InvalidRequest", "too large"));

        assertThatThrownBy(() -> r2.copy("a", "k")).hasMessageContaining("200, InvalidRequest: too large");
    }

    @Test
    void aFailureAfterItBeganIsUnknownAndNotSentAgain() {
        answers(error("InternalError", "We encountered an internal error. Please try again."));

        assertThatThrownBy(() -> r2.copy("a", "k")).isInstanceOf(OutcomeUnknownException.class);
        s3.verify(1, putRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerThatIsCutShortOrOfAnotherShape() {
        answers(xml(DONE.substring(0, 100)));
        assertThatThrownBy(() -> r2.copy("a", "k"))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(MalformedResponseException.class);

        answers(xml(DONE.replace("CopyObjectResult", "html")));
        assertThatThrownBy(() -> r2.copy("a", "k"))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("CopyObjectResult was expected, not html");
    }
}
