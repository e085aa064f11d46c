package io.github.flarebind.testing.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every documented operation of S3 with all its parameters and headers; what each does is tested elsewhere. */
class S3EndpointsTest {
    private static final String ETAG = "\"2063c1608d6e0baf80249c42e2be5804\"";

    private final RawS3 s3 = new RawS3();
    private String upload = "";

    @BeforeEach
    void store() throws IOException {
        s3.account.r2().named("empty");
        s3.send("PUT", "/media/k", "value");
        upload = s3.send("POST", "/media/big?uploads", null).element("UploadId");
        s3.send("PUT", "/media/big?partNumber=1&uploadId=" + upload, "value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET | / | | 200 <ListAllMyBucketsResult
            HEAD | /media | | 200
            PUT | /new | | 200
            PUT | /new | <CreateBucketConfiguration><LocationConstraint>OC</LocationConstraint></CreateBucketConfiguration> | 200
            DELETE | /empty | | 204
            GET | /media?location | | 200 <LocationConstraint
            GET | /media?encryption | | 200 <SSEAlgorithm>AES256</SSEAlgorithm>
            GET | /media?versioning | | 200 <VersioningConfiguration
            GET | /media?tagging | | 404 <Code>NoSuchTagSet</Code>
            GET | /media?object-lock | | 404 <Code>ObjectLockConfigurationNotFoundError</Code>
            GET | /media?replication | | 404 <Code>ReplicationConfigurationNotFoundError</Code>
            GET | /media?prefix=k&delimiter=/&marker=a&max-keys=5&encoding-type=url | | 200 <Key>k</Key>
            GET | /media?list-type=2&prefix=k&delimiter=/&start-after=a&max-keys=5&encoding-type=url&fetch-owner=true | | 200 <KeyCount>1
            GET | /media?list-type=2&max-keys=0 | | 200 <KeyCount>0
            GET | /media?max-keys=0 | | 200 <Marker></Marker><
            GET | /media?continuation-token=x | | 400 continuation-token not supported in ListObjects
            POST | /media?delete | <Delete><Object><Key>k</Key></Object><Quiet>true</Quiet></Delete> | 200 <Deleted><Key>k</Key>
            GET | /media?uploads | | 200 <UploadId>{id}</UploadId>
            GET | /media?uploads&prefix=b&key-marker=a&upload-id-marker=x&max-uploads=5 | | 200 <UploadId>{id}</UploadId>
            """)
    void ofBuckets(String method, String path, @Nullable String body, String answer) throws IOException {
        check(s3.send(method, path, body), answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET | /media/k | | 200 value
            HEAD | /media/k | | 200
            PUT | /media/new | value | 200
            POST | /media/new | value | 200
            DELETE | /media/k | | 204
            POST | /media/new?uploads | | 200 <InitiateMultipartUploadResult
            PUT | /media/big?partNumber=2&uploadId={id} | value | 200
            PUT | /media/big?partNumber=two&uploadId={id} | value | 404 <Code>RouteNotFound</Code>
            GET | /media/big?uploadId={id}&part-number-marker=0&max-parts=5 | | 200 <PartNumber>1</PartNumber>
            POST | /media/big?uploadId={id} | <CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>{etag}</ETag></Part></CompleteMultipartUpload> | 200 <CompleteMultipartUploadResult
            DELETE | /media/big?uploadId={id} | | 204
            """)
    void ofObjects(String method, String path, @Nullable String body, String answer) throws IOException {
        check(s3.send(method, filled(path), body == null ? null : filled(body)), answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET | / | cf-max-keys: 1;cf-prefix: e;cf-start-after: a;cf-continuation-token: a | 200 <Name>empty</Name>
            GET | /media/k | Range: bytes=1-2;If-Match: {etag} | 206 al
            GET | /media/k | If-None-Match: {etag} | 304
            GET | /media/k | If-Modified-Since: Tue, 01 Sep 2026 06:05:04 GMT | 304
            GET | /media/k | If-Unmodified-Since: Tue, 01 Sep 2026 06:05:03 GMT | 412 <Code>PreconditionFailed</Code>
            HEAD | /media/k | Range: bytes=1-2;x-amz-checksum-mode: ENABLED | 206
            PUT | /media/k | If-None-Match: * | 412 <Code>PreconditionFailed</Code>
            PUT | /media/k | Content-MD5: IGPBYI1uC6+AJJxC4r5YBA==;x-amz-storage-class: STANDARD_IA;x-amz-meta-a: b | 200
            PUT | /media/k | Cache-Control: no-store;Content-Disposition: inline;Content-Encoding: br;Content-Language: de | 200
            PUT | /media/k | Expires: Tue, 01 Sep 2026 06:05:03 GMT;x-amz-acl: private;x-amz-server-side-encryption: AES256 | 200
            PUT | /unmade/k | cf-create-bucket-if-missing: true | 200
            PUT | /media/copy | x-amz-copy-source: /media/k;x-amz-copy-source-if-match: {etag} | 200 <CopyObjectResult
            PUT | /media/copy | x-amz-copy-source: media/k;x-amz-metadata-directive: MERGE;x-amz-meta-a: b | 200 <CopyObjectResult
            PUT | /media/k | x-amz-copy-source: media/k;cf-copy-destination-if-none-match: * | 412 <Code>PreconditionFailed</Code>
            PUT | /media/big?partNumber=2&uploadId={id} | x-amz-copy-source: media/k;x-amz-copy-source-range: bytes=0-1 | 200 <CopyPartResult
            PUT | /media/big?partNumber=2&uploadId={id} | x-amz-copy-source: media/k;x-amz-copy-source-if-match: {etag} | 501 not implemented
            POST | /media/n?uploads | x-amz-checksum-algorithm: SHA256;x-amz-checksum-type: COMPOSITE;x-amz-meta-a: b | 200 <UploadId>
            """)
    void withHeaders(String method, String path, String headers, String answer) throws IOException {
        boolean writes = method.equals("PUT") && !headers.contains("copy-source");

        check(
                s3.send(
                        method,
                        filled(path),
                        writes ? "value" : null,
                        filled(headers).split("; ?|: ", -1)),
                answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /media?cors, cors",
        "PUT, /media?cors, cors",
        "DELETE, /media?cors, cors",
        "GET, /media?lifecycle, lifecycle",
        "PUT, /media?lifecycle, lifecycle",
        "DELETE, /media?lifecycle, lifecycle",
        "GET, /media?uploads&delimiter=/, delimiter",
        "GET, /media?policy, GetBucketPolicy",
        "GET, /media?acl, GetBucketAcl",
        "GET, /media?list-type=1, ListObjectsV1",
        "GET, /media?colour=red, ListObjectsV1 search parameter colour",
        "GET, /media/k?acl, GetObjectAcl",
        "PUT, /media/k?tagging, PutObjectTagging",
        "GET, /media/k?attributes, GetObjectAttributes",
        "POST, /media, post",
        "OPTIONS, /media/k, OPTIONS",
    })
    void whatIsNotServedIsNamed(String method, String path, String name) throws IOException {
        RawS3.Answer answer = s3.send(method, path, method.equals("PUT") ? "x" : null);

        assertThat(answer.line()).isEqualTo("501 NotImplemented");
        assertThat(answer.element("Message")).contains(name);
    }

    private void check(RawS3.Answer answer, String expected) {
        String[] parts = filled(expected).split(" ", 2);

        assertThat(answer.status()).as(answer.text()).hasToString(parts[0]);
        assertThat(answer.text()).contains(parts.length == 2 ? parts[1] : "");
    }

    private String filled(String text) {
        return text.replace("{id}", upload).replace("{etag}", ETAG);
    }
}
