package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request of a multipart upload, but for its completion, as it stands on the wire. */
class S3UploadWireTest extends S3Wire {
    private static final String UPLOAD = "/s3/media/d/k?uploadId=u%2B1";
    private static final String PART = "/s3/media/d/k?partNumber=2&uploadId=u%2B1";

    private R2MultipartUpload upload() {
        return r2.resumeMultipartUpload("d/k", "u+1");
    }

    @Test
    void createMultipartUpload() throws Exception {
        answers(xml("<InitiateMultipartUploadResult" + NAMESPACE
                + "><UploadId>u+1</UploadId><Bucket>media</Bucket><Key>d/k</Key></InitiateMultipartUploadResult>"));

        R2MultipartUpload upload = r2.createMultipartUpload(
                "d/k",
                R2MultipartOptions.builder()
                        .httpMetadata(R2HttpMetadata.builder()
                                .contentType("text/plain")
                                .build())
                        .putCustomMetadata("owner", "Zoë")
                        .storageClass(R2StorageClass.INFREQUENT_ACCESS)
                        .customerKey(CUSTOMER_KEY)
                        .build());

        assertThat(upload.key()).isEqualTo("d/k");
        assertThat(upload.uploadId()).isEqualTo("u+1");
        assertThat(r2.async().createMultipartUpload("d/k").get().uploadId()).isEqualTo("u+1");
        s3.verify(
                1,
                underCustomerKey(postRequestedFor(urlEqualTo("/s3/media/d/k?uploads=")))
                        .withHeader("Content-Type", equalTo("text/plain"))
                        .withHeader("x-amz-meta-owner", equalTo("=?UTF-8?B?Wm/Dqw==?="))
                        .withHeader("x-amz-storage-class", equalTo("STANDARD_IA")));
        s3.verify(
                1,
                postRequestedFor(urlEqualTo("/s3/media/d/k?uploads="))
                        .withHeader("Content-Type", equalTo("application/octet-stream")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001", "\u0000", "\uFFFE"})
    void aKeyThatItsAnswerCouldNotNameIsRefused(String key) {
        assertThatThrownBy(() -> r2.createMultipartUpload(key))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("put(..) takes it");
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @Test
    void aLostAnswerToCreateIsUnknown() {
        answers(lost());

        assertThatThrownBy(() -> r2.createMultipartUpload("k")).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void uploadPart() {
        answers(aResponse().withHeader("ETag", '"' + HELLO + '"'));

        assertThat(r2.resumeMultipartUpload("d/k", "u+1", CUSTOMER_KEY).uploadPart(2, Body.of("hello")))
                .isEqualTo(new R2UploadedPart(2, HELLO));
        s3.verify(
                1,
                putRequestedFor(urlEqualTo(PART))
                        .withHeader("Content-MD5", equalTo("XUFAKrxLKna5cZ2REBfFkg=="))
                        .withHeader("Content-Length", equalTo("5"))
                        .withHeader("x-amz-server-side-encryption-customer-key", equalTo(CUSTOMER_KEY_BASE64))
                        .withRequestBody(equalTo("hello")));
    }

    @Test
    void whatIsNotInMemoryIsSentWithoutAnMd5() {
        answers(aResponse().withHeader("ETag", "\"opaque\""));

        upload().uploadPart(2, Body.stream(new ByteArrayInputStream(new byte[5]), 5));

        s3.verify(1, putRequestedFor(urlEqualTo(PART)).withoutHeader("Content-MD5"));
    }

    @Test
    void aPartIsSentAgainWhenItsAnswerIsLost() {
        answers(lost(), aResponse().withHeader("ETag", '"' + HELLO + '"'));

        assertThat(upload().uploadPart(2, Body.of("hello")).etag()).isEqualTo(HELLO);
        s3.verify(2, putRequestedFor(urlEqualTo(PART)));
    }

    @Test
    void aPartOfAnUploadThatIsNotThere() {
        answers(refuses(404, "NoSuchUpload", "The specified multipart upload does not exist."));

        assertThatThrownBy(() -> upload().uploadPart(2, Body.of("x")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("R2 upload part on key 'd/k' in bucket media: 404, code 10024")
                .hasMessageContaining("completed or aborted");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void aPartsNumberIs1To10000(int number) {
        assertThatThrownBy(() -> upload().uploadPart(number, Body.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 10000, not " + number);
        assertThatThrownBy(() -> upload().uploadPartCopy(number, R2CopySource.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartHasAtMost5GiBLess5MiB() {
        assertThatThrownBy(() -> upload().uploadPart(1, Body.stream(InputStream::nullInputStream, 5_363_466_241L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5363466240");
        assertThat(s3.getAllServeEvents()).isEmpty();
    }

    @Test
    void uploadPartCopy() {
        answers(xml("<CopyPartResult" + NAMESPACE + "><ETag>&quot;" + HELLO
                + "&quot;</ETag><LastModified>2026-09-01T06:05:04.321Z</LastModified></CopyPartResult>"));

        assertThat(upload().uploadPartCopy(2, R2CopySource.of("other", "a ü"), R2Range.of(5, 10)))
                .isEqualTo(new R2UploadedPart(2, HELLO));
        upload().uploadPartCopy(2, R2CopySource.of("a"));

        s3.verify(
                1,
                putRequestedFor(urlEqualTo(PART))
                        .withHeader("x-amz-copy-source", equalTo("/other/a%20%C3%BC"))
                        .withHeader("x-amz-copy-source-range", equalTo("bytes=5-14")));
        s3.verify(
                1,
                putRequestedFor(urlEqualTo(PART))
                        .withHeader("x-amz-copy-source", equalTo("/media/a"))
                        .withoutHeader("x-amz-copy-source-range"));
    }

    @Test
    void aPartIsCopiedOfARangeWithBothEnds() {
        assertThatThrownBy(() -> upload().uploadPartCopy(1, R2CopySource.of("a"), R2Range.from(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offset and a length");
    }

    @Test
    void aCopiedPartWhoseSuccessIsAnErrorIsAnError() {
        answers(error("InvalidRange", "no"));

        assertThatThrownBy(() -> upload().uploadPartCopy(1, R2CopySource.of("a")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("10039");
    }

    private static String part(int number) {
        return "<Part><PartNumber>" + number + "</PartNumber><ETag>&quot;" + HELLO
                + "&quot;</ETag><Size>5</Size><LastModified>2026-09-01T06:05:04.321Z</LastModified></Part>";
    }

    private static String parts(String content) {
        return "<ListPartsResult" + NAMESPACE + ">" + content + "</ListPartsResult>";
    }

    @Test
    void listPartsReadsAllPages() {
        s3.stubFor(get(urlEqualTo(UPLOAD))
                .willReturn(xml(parts(part(1) + part(3)
                        + "<IsTruncated>true</IsTruncated><NextPartNumberMarker>3</NextPartNumberMarker>"))));
        s3.stubFor(get(urlEqualTo(UPLOAD + "&part-number-marker=3"))
                .willReturn(xml(parts(part(10_000) + "<IsTruncated>false</IsTruncated>"))));

        assertThat(upload().listParts())
                .containsExactly(
                        new R2PartInfo(new R2UploadedPart(1, HELLO), 5, NOW),
                        new R2PartInfo(new R2UploadedPart(3, HELLO), 5, NOW),
                        new R2PartInfo(new R2UploadedPart(10_000, HELLO), 5, NOW));
        s3.verify(1, getRequestedFor(urlEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<IsTruncated>true</IsTruncated>",
                "<IsTruncated>true</IsTruncated><NextPartNumberMarker>0</NextPartNumberMarker>",
                "<IsTruncated>false</IsTruncated><Part><PartNumber>0</PartNumber><ETag>e</ETag></Part>",
                "<IsTruncated>false</IsTruncated><Part><PartNumber>9999999999</PartNumber><ETag>e</ETag></Part>"
            })
    void partsThatCannotBeAreMalformed(String content) {
        answers(xml(parts(content)));

        assertThatThrownBy(() -> upload().listParts()).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void abort() {
        answers(aResponse().withStatus(204));

        upload().abort();

        s3.verify(1, deleteRequestedFor(urlEqualTo(UPLOAD)));
    }

    @Test
    void anAbortOfWhatIsNotThereIsNoError() {
        answers(refuses(404, "NoSuchUpload", "The specified multipart upload does not exist."));

        upload().abort();
        s3.verify(1, deleteRequestedFor(urlEqualTo(UPLOAD)));
    }
}
