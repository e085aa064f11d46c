package io.github.flarebind.testing.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS' clients send and ours never does. */
class S3ForeignClientsTest {
    private static final String DELETE = "<Delete><Object><Key>k</Key></Object></Delete>";
    private static final String PART = "x".repeat(5 * 1024 * 1024);

    private final RawS3 s3 = new RawS3();

    private void uploadedInParts() throws IOException {
        String id = s3.send("POST", "/media/k?uploads=", "").element("UploadId");
        String first =
                s3.send("PUT", "/media/k?partNumber=1&uploadId=" + id, PART).header("ETag");
        String last =
                s3.send("PUT", "/media/k?partNumber=7&uploadId=" + id, "end").header("ETag");
        String parts = "<Part><PartNumber>1</PartNumber><ETag>" + first + "</ETag></Part>"
                + "<Part><PartNumber>7</PartNumber><ETag>" + last + "</ETag></Part>";
        String document = "<CompleteMultipartUpload>" + parts + "</CompleteMultipartUpload>";
        assertThat(s3.send("POST", "/media/k?uploadId=" + id, document).status())
                .isEqualTo(200);
    }

    @Test
    void aClientMayNameItself() throws IOException {
        assertThat(s3.send("PUT", "/media/k", "value", "x-amz-user-agent", "some-client/1.0")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deletesMayBearAChecksum() throws IOException {
        s3.send("PUT", "/media/k", "value");

        assertThat(s3.send("POST", "/media?delete=", DELETE, "x-amz-checksum-crc32", "AAAAAA==")
                        .line())
                .isEqualTo("400 BadDigest");
        assertThat(s3.send("GET", "/media/k", null).status()).isEqualTo(200);
        assertThat(s3.send("POST", "/media?delete=", DELETE, "x-amz-checksum-crc32", crc(DELETE))
                        .element("Key"))
                .isEqualTo("k");
        assertThat(s3.send("GET", "/media/k", null).status()).isEqualTo(404);
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "response-content-type, Content-Type, application/pdf",
        "response-content-disposition, Content-Disposition, inline",
        "response-content-encoding, Content-Encoding, br",
        "response-content-language, Content-Language, de",
        "response-cache-control, Cache-Control, no-store",
        "response-expires, Expires, soon",
    })
    void theRequestMayChooseHeadersOfTheAnswer(String parameter, String header, String value) throws IOException {
        s3.send("PUT", "/media/k", "value", "Content-Type", "text/plain");
        String query = "?" + parameter + '=' + value.replace("/", "%2F");

        assertThat(s3.send("GET", "/media/k" + query, null).header(header)).isEqualTo(value);
        assertThat(s3.send("HEAD", "/media/k" + query, null).header(header)).isEqualTo(value);
    }

    @Test
    void aPartIsReadByItsPlace() throws IOException {
        uploadedInParts();
        RawS3.Answer second = s3.send("GET", "/media/k?partNumber=2", null);

        assertThat(second.status()).isEqualTo(206);
        assertThat(second.text()).isEqualTo("end");
        assertThat(second.header("Content-Range")).isEqualTo("bytes 5242880-5242882/5242883");
        assertThat(second.header("x-amz-mp-parts-count")).isEqualTo("2");
        assertThat(s3.send("HEAD", "/media/k?partNumber=1", null).header("Content-Length"))
                .isEqualTo("5242880");
    }

    @Test
    void whatWasPutIsOnePart() throws IOException {
        s3.send("PUT", "/media/k", "value");
        RawS3.Answer first = s3.send("GET", "/media/k?partNumber=1", null);

        assertThat(first.text()).isEqualTo("value");
        assertThat(first.header("x-amz-mp-parts-count")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 416 InvalidPartNumber", "0, 400 InvalidArgument", "x, 400 InvalidArgument"})
    void aPartThatIsNotThereIsRefused(String number, String line) throws IOException {
        s3.send("PUT", "/media/k", "value");

        assertThat(s3.send("GET", "/media/k?partNumber=" + number, null).line()).isEqualTo(line);
    }

    @Test
    void aPartHasNoRange() throws IOException {
        s3.send("PUT", "/media/k", "value");

        assertThat(s3.send("GET", "/media/k?partNumber=1", null, "Range", "bytes=0-1")
                        .line())
                .isEqualTo("400 InvalidRequest");
    }

    @Test
    void theLastPageOfPartsNamesNoNext() throws IOException {
        String id = s3.send("POST", "/media/k?uploads=", "").element("UploadId");
        s3.send("PUT", "/media/k?partNumber=1&uploadId=" + id, "a");
        s3.send("PUT", "/media/k?partNumber=2&uploadId=" + id, "b");

        assertThat(s3.send("GET", "/media/k?max-parts=1&uploadId=" + id, null).element("NextPartNumberMarker"))
                .isEqualTo("1");
        assertThat(s3.send("GET", "/media/k?max-parts=1&part-number-marker=1&uploadId=" + id, null)
                        .text())
                .doesNotContain("NextPartNumberMarker");
    }
}
