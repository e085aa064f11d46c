package io.github.flarebind.testing.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2's S3 API as any client sees it, and what it answers to requests that our own client never sends. */
class S3RoutesTest {
    private final RawS3 s3 = new RawS3();

    private void stored() throws IOException {
        assertThat(s3.send("PUT", "/media/k", "value", "Content-Type", "text/plain", "x-amz-meta-owner", "ada")
                        .header("ETag"))
                .isEqualTo("\"2063c1608d6e0baf80249c42e2be5804\"");
    }

    @Test
    void headTellsWhatGetTells() throws IOException {
        stored();
        RawS3.Answer get = s3.send("GET", "/media/k", null);
        RawS3.Answer head = s3.send("HEAD", "/media/k", null);

        assertThat(get.text()).isEqualTo("value");
        assertThat(head.text()).isEmpty();
        for (RawS3.Answer answer : new RawS3.Answer[] {get, head}) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Length")).isEqualTo("5");
            assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
            assertThat(answer.header("ETag")).isEqualTo("\"2063c1608d6e0baf80249c42e2be5804\"");
            assertThat(answer.header("Last-Modified")).isEqualTo("Tue, 01 Sep 2026 06:05:04 GMT");
            assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
            assertThat(answer.header("x-amz-meta-owner")).isEqualTo("ada");
            assertThat(answer.header("x-amz-storage-class")).isEqualTo("STANDARD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=1-2, 206, al, bytes 1-2/5",
        "bytes=3-, 206, ue, bytes 3-4/5",
        "bytes=-2, 206, ue, bytes 3-4/5",
        "bytes=3-99, 206, ue, bytes 3-4/5",
        "bytes=3-99999999999999999999, 206, ue, bytes 3-4/5",
        "bytes=-99999999999999999999, 206, value, bytes 0-4/5",
    })
    void aRangeIsCutAtTheEnd(String range, int status, String text, String told) throws IOException {
        stored();
        RawS3.Answer answer = s3.send("GET", "/media/k", null, "Range", range);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.header("Content-Range")).isEqualTo(told);
        assertThat(s3.send("HEAD", "/media/k", null, "Range", range).header("Content-Range"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "'bytes=5-', 416 InvalidRange",
        "'bytes=-0', 416 InvalidRange",
        "'bytes=99999999999999999999-', 416 InvalidRange",
        "'bytes=2-1', 400 InvalidArgument",
        "'bytes=0-1,3-4', 400 InvalidArgument",
        "'lines=0-1', 400 InvalidArgument",
    })
    void aRangeThatIsNoneIsRefused(String range, String line) throws IOException {
        stored();

        assertThat(s3.send("GET", "/media/k", null, "Range", range).line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, x, 412",
        "If-Match, 2063c1608d6e0baf80249c42e2be5804, 200",
        "If-None-Match, 2063c1608d6e0baf80249c42e2be5804, 304",
        "If-None-Match, x, 200",
    })
    void conditionsAre412And304(String name, String etag, int status) throws IOException {
        stored();
        String quoted = '"' + etag + '"';

        assertThat(s3.send("GET", "/media/k", null, name, quoted).status()).isEqualTo(status);
        assertThat(s3.send("HEAD", "/media/k", null, name, quoted).status()).isEqualTo(status);
        assertThat(s3.send("PUT", "/media/k", "value", name, quoted).status()).isEqualTo(status == 200 ? 200 : 412);
    }

    @ParameterizedTest
    @CsvSource({
        "If-Modified-Since, 'Tue, 01 Sep 2026 06:05:03 GMT', 200",
        "If-Modified-Since, 'Tue, 01 Sep 2026 06:05:04 GMT', 304",
        "If-Unmodified-Since, 'Tue, 01 Sep 2026 06:05:05 GMT', 200",
        "If-Unmodified-Since, 'Tue, 01 Sep 2026 06:05:04 GMT', 412",
        "If-Modified-Since, yesterday, 200",
    })
    void momentsAreComparedToTheSecond(String name, String moment, int status) throws IOException {
        stored();

        assertThat(s3.send("GET", "/media/k", null, name, moment).status()).isEqualTo(status);
    }

    @Test
    void whatIsAbsentIsNotFound() throws IOException {
        assertThat(s3.send("GET", "/media/k", null).line()).isEqualTo("404 NoSuchKey");
        assertThat(s3.send("GET", "/other/k", null).line()).isEqualTo("404 NoSuchBucket");
        assertThat(s3.send("HEAD", "/media/k", null).status()).isEqualTo(404);
        assertThat(s3.send("HEAD", "/media/k", null).text()).isEmpty();
        assertThat(s3.send("DELETE", "/media/k", null).status()).isEqualTo(204);
        assertThat(s3.send("DELETE", "/media/k?uploadId=x", null).line()).isEqualTo("404 NoSuchUpload");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /media/k?acl, x-amz-date-of-birth, 1, 501 NotImplemented",
        "GET, /media/k, x-amz-expected-bucket-owner, me, 501 NotImplemented",
        "PUT, /media/k, x-amz-tagging, a=b, 501 NotImplemented",
        "PUT, /media/k, x-amz-acl, mine, 501 NotImplemented",
        "PUT, /media/k, x-amz-server-side-encryption, aws:kms, 501 NotImplemented",
        "DELETE, /media/k, If-Match, x, 501 NotImplemented",
        "PUT, /media/k, x-amz-storage-class, GLACIER, 400 InvalidStorageClass",
        "PUT, /media/k, Content-MD5, x, 400 InvalidDigest",
        "PUT, /media/k, Content-MD5, AAAAAAAAAAAAAAAAAAAAAA==, 400 BadDigest",
        "PUT, /media/k, x-amz-checksum-sha256, x, 400 InvalidRequest",
        "PUT, /media/k, x-amz-checksum-crc32, AAAAAA==, 400 BadDigest",
        "PUT, /media/k, x-amz-server-side-encryption-customer-algorithm, AES256, 400 InvalidArgument",
    })
    void whatIsNotServedIsRefusedByName(String method, String path, String name, String value, String line)
            throws IOException {
        assertThat(s3.send(method, path, method.equals("PUT") ? "v" : null, name, value)
                        .line())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"GET, /media?acl, GetBucketAcl", "GET, /media?cors, cors", "GET, /media/k?versionId=1, versionId"})
    void parametersThatAreNotServedAreNamed(String method, String path, String name) throws IOException {
        RawS3.Answer answer = s3.send(method, path, null);

        assertThat(answer.line()).isEqualTo("501 NotImplemented");
        assertThat(answer.element("Message")).contains(name);
    }

    @Test
    void aCustomersKeyIsNeverSaidAgain() throws IOException {
        String name = "x-amz-server-side-encryption-customer-key";

        assertThat(s3.send("DELETE", "/media/k", null, name, "c2VjcmV0").text())
                .contains(name)
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        String fetching = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Delete><Object><Key>&x;</Key>"
                + "</Object></Delete>";

        assertThat(s3.send("POST", "/media?delete", fetching).line()).isEqualTo("400 MalformedXML");
        assertThat(s3.send("POST", "/media?delete", "<Delete/>").line()).isEqualTo("400 MalformedXML");
        assertThat(s3.send("POST", "/media?delete", "no xml").line()).isEqualTo("400 MalformedXML");
    }

    @Test
    void listsTellEveryObject() throws IOException {
        stored();
        s3.send("PUT", "/media/a/b%26c", "x");

        String list = s3.send("GET", "/media?list-type=2&delimiter=/", null).text();

        assertThat(list)
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult"
                                + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>media</Name>"
                                + "<IsTruncated>false</IsTruncated><Prefix></Prefix><Delimiter>/</Delimiter>"
                                + "<MaxKeys>1000</MaxKeys><Contents><Key>k</Key><Size>5</Size>"
                                + "<LastModified>2026-09-01T06:05:04.321Z</LastModified>"
                                + "<ETag>&quot;2063c1608d6e0baf80249c42e2be5804&quot;</ETag>"
                                + "<StorageClass>STANDARD</StorageClass></Contents>"
                                + "<CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes><KeyCount>2</KeyCount></ListBucketResult>");
        assertThat(s3.send("GET", "/media?prefix=a/", null).element("Key")).isEqualTo("a/b&amp;c");
        assertThat(s3.send("GET", "/media?prefix=a/&encoding-type=url", null).element("Key"))
                .isEqualTo("a%2Fb%26c");
    }

    @Test
    void theFirstVersionGoesOnBehindADelimitedPrefix() throws IOException {
        for (String key : new String[] {"a/1", "a/2", "b"}) {
            s3.send("PUT", "/media/" + key, "x");
        }

        RawS3.Answer first = s3.send("GET", "/media?delimiter=/&max-keys=1", null);
        RawS3.Answer second =
                s3.send("GET", "/media?delimiter=/&max-keys=1&marker=" + first.element("NextMarker"), null);

        assertThat(first.text()).contains("<CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes>");
        assertThat(second.element("Key")).isEqualTo("b");
        assertThat(second.element("IsTruncated")).isEqualTo("false");
        assertThat(s3.send("GET", "/media?max-keys=0", null).element("IsTruncated"))
                .isEqualTo("true");
        assertThat(s3.send("GET", "/media?max-keys=-1", null).line()).isEqualTo("400 InvalidMaxKeys");
    }

    @Test
    void bucketsAreMadeToldOfAndDeleted() throws IOException {
        String weur = "<CreateBucketConfiguration><LocationConstraint>WEUR</LocationConstraint>"
                + "</CreateBucketConfiguration>";

        assertThat(s3.send("PUT", "/fresh", weur).status()).isEqualTo(200);
        assertThat(s3.send("PUT", "/fresh", null).line()).isEqualTo("409 BucketConflict");
        assertThat(s3.send("GET", "/fresh?location", null).text()).contains(">WEUR</LocationConstraint>");
        assertThat(s3.send("HEAD", "/fresh", null).status()).isEqualTo(200);
        assertThat(s3.send("GET", "/fresh?tagging", null).line()).isEqualTo("404 NoSuchTagSet");
        assertThat(s3.send("GET", "/", null).text()).contains("<Name>fresh</Name>", "<Name>media</Name>");
        s3.send("PUT", "/fresh/k", "x");
        assertThat(s3.send("DELETE", "/fresh", null).line()).isEqualTo("409 BucketNotEmpty");
        s3.send("DELETE", "/fresh/k", null);
        assertThat(s3.send("DELETE", "/fresh", null).status()).isEqualTo(204);
        assertThat(s3.send("HEAD", "/fresh", null).status()).isEqualTo(404);
    }

    @Test
    void aJurisdictionHasItsOwnBuckets() throws IOException {
        assertThat(s3.send(s3.signed("PUT", "/s3-eu/media2", null)).status()).isEqualTo(200);

        assertThat(s3.send(s3.signed("GET", "/s3-eu/media2", null)).status()).isEqualTo(200);
        assertThat(s3.send("GET", "/media2", null).line()).isEqualTo("404 NoSuchBucket");
        assertThat(s3.send(s3.signed("GET", "/s3-eu/media", null)).line()).isEqualTo("404 NoSuchBucket");
    }

    @Test
    void aBodyOfUnknownLengthIsRefused() throws IOException {
        try (TransportResponse answer =
                s3.door.send(s3.signed("PUT", "/s3/media/k", "v").with(Headers.of("flarebind-in-chunks", "true")))) {
            assertThat(answer.status()).isEqualTo(411);
        }
    }

    @Test
    void completingTellsWhatIsWrongWithTheList() throws IOException {
        String id = s3.send("POST", "/media/k?uploads", null).element("UploadId");
        s3.send("PUT", "/media/k?partNumber=1&uploadId=" + id, "x");
        String part = "<Part><PartNumber>1</PartNumber><ETag>\"9dd4e461268c8034f5c8564e155c67a6\"</ETag></Part>";

        assertThat(complete(id, "")).isEqualTo("400 MalformedXML");
        assertThat(complete(id, part + part)).isEqualTo("400 InvalidPart");
        assertThat(complete(id, part.replace(">1<", ">0<"))).isEqualTo("400 InvalidPart");
        assertThat(complete(id, part.replace("9dd4", "0000"))).isEqualTo("400 InvalidPart");
        assertThat(complete(id, part)).isEqualTo("200 ");
        assertThat(complete(id, part)).isEqualTo("404 NoSuchUpload");
        assertThat(s3.send("PUT", "/media/k?partNumber=0&uploadId=" + id, "x").line())
                .isEqualTo("400 InvalidArgument");
    }

    private String complete(String id, String parts) throws IOException {
        return s3.send(
                        "POST",
                        "/media/k?uploadId=" + id,
                        "<CompleteMultipartUpload>" + parts + "</CompleteMultipartUpload>")
                .line();
    }
}
