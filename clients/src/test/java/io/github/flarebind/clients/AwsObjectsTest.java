package io.github.flarebind.clients;

import static io.github.flarebind.clients.AwsGround.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Buckets and objects by the AWS SDK for Java. */
@ExtendWith(CountedSteps.class)
class AwsObjectsTest {
    private final AwsGround ground = new AwsGround();

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void bucketsAreListed() {
        assertThat(ground.s3.listBuckets().buckets()).extracting(Bucket::name).contains(BUCKET);
    }

    @Test
    void aBucketIsThere() {
        assertThat(ground.s3
                        .headBucket(request -> request.bucket(BUCKET))
                        .sdkHttpResponse()
                        .isSuccessful())
                .isTrue();
    }

    @Test
    void aBucketIsNotThere() {
        assertThatThrownBy(() -> ground.s3.headBucket(request -> request.bucket("nowhere")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void aBucketHasALocation() {
        assertThat(ground.s3
                        .getBucketLocation(request -> request.bucket(BUCKET))
                        .locationConstraintAsString())
                .isNotEmpty();
    }

    @Test
    void anEmptyBucketIsDeleted() {
        ground.s3.deleteBucket(request -> request.bucket(BUCKET));

        assertThat(ground.s3.listBuckets().buckets()).extracting(Bucket::name).doesNotContain(BUCKET);
    }

    @Test
    void aBucketWithObjectsStays() {
        ground.put("k", "value");

        assertThatThrownBy(() -> ground.s3.deleteBucket(request -> request.bucket(BUCKET)))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("BucketNotEmpty"));
    }

    @Test
    void whatIsPutIsGot() {
        ground.put("a/one two+\u00e4.txt", "hello");

        assertThat(ground.get("a/one two+\u00e4.txt").asUtf8String()).isEqualTo("hello");
    }

    @Test
    void attributesAreKept() {
        ground.s3.putObject(
                request -> request.bucket(BUCKET)
                        .key("k")
                        .contentType("text/plain")
                        .cacheControl("max-age=60")
                        .metadata(Map.of("owner", "ada")),
                RequestBody.fromString("hello"));
        var head = ground.s3.headObject(request -> request.bucket(BUCKET).key("k"));

        assertThat(head.contentType()).isEqualTo("text/plain");
        assertThat(head.cacheControl()).isEqualTo("max-age=60");
        assertThat(head.metadata()).containsExactly(Map.entry("owner", "ada"));
        assertThat(head.contentLength()).isEqualTo(5);
    }

    @Test
    void aKeyIsNotThere() {
        assertThatThrownBy(() -> ground.get("none")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aRangeIsRead() {
        ground.put("k", "hello");
        var got = ground.s3.getObjectAsBytes(
                request -> request.bucket(BUCKET).key("k").range("bytes=1-3"));

        assertThat(got.asUtf8String()).isEqualTo("ell");
        assertThat(got.response().contentRange()).isEqualTo("bytes 1-3/5");
    }

    @Test
    void whatHasNotChangedIsNotSent() {
        String etag = ground.put("k", "hello").eTag();

        assertThatThrownBy(() -> ground.s3.getObjectAsBytes(
                        request -> request.bucket(BUCKET).key("k").ifNoneMatch(etag)))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(304));
    }

    @Test
    void onlyWhatIsNotThereIsPut() {
        ground.put("k", "first");

        assertThatThrownBy(() -> ground.s3.putObject(
                        request -> request.bucket(BUCKET).key("k").ifNoneMatch("*"), RequestBody.fromString("second")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(412));
    }

    @Test
    void aWrongChecksumIsRefused() {
        assertThatThrownBy(() -> ground.s3.putObject(
                        request -> request.bucket(BUCKET)
                                .key("k")
                                .checksumSHA256("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="),
                        RequestBody.fromString("other")))
                .isInstanceOf(S3Exception.class);
    }

    @Test
    void aChecksumThatTheClientReckonsIsTaken() {
        ground.s3.putObject(
                request -> request.bucket(BUCKET).key("k").checksumAlgorithm(ChecksumAlgorithm.CRC32),
                RequestBody.fromString("hello"));

        assertThat(ground.get("k").asUtf8String()).isEqualTo("hello");
    }

    @Test
    void anObjectIsCopied() {
        ground.put("k", "hello");
        ground.s3.copyObject(request -> request.sourceBucket(BUCKET)
                .sourceKey("k")
                .destinationBucket(BUCKET)
                .destinationKey("copy"));

        assertThat(ground.get("copy").asUtf8String()).isEqualTo("hello");
    }

    @Test
    void objectsAreListedPageByPage() {
        for (int i = 0; i < 7; i++) {
            ground.put("page/" + i, "x");
        }
        var pages = ground.s3.listObjectsV2Paginator(
                request -> request.bucket(BUCKET).prefix("page/").maxKeys(3));

        assertThat(pages.stream().count()).isEqualTo(3);
        assertThat(pages.contents())
                .extracting(S3Object::key)
                .hasSize(7)
                .startsWith("page/0")
                .endsWith("page/6");
    }

    @Test
    void foldersAreListed() {
        ground.put("a/1", "x");
        ground.put("b", "x");
        var page = ground.s3.listObjectsV2(request -> request.bucket(BUCKET).delimiter("/"));

        assertThat(page.commonPrefixes())
                .singleElement()
                .matches(prefix -> prefix.prefix().equals("a/"));
        assertThat(page.contents()).singleElement().matches(found -> found.key().equals("b"));
    }

    @Test
    void anObjectIsDeleted() {
        ground.put("k", "hello");
        ground.s3.deleteObject(request -> request.bucket(BUCKET).key("k"));

        assertThatThrownBy(() -> ground.get("k")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void manyObjectsAreDeleted() {
        ground.put("a", "x");
        ground.put("b", "x");
        var gone = ground.s3.deleteObjects(request -> request.bucket(BUCKET)
                .delete(keys -> keys.objects(List.of(
                        ObjectIdentifier.builder().key("a").build(),
                        ObjectIdentifier.builder().key("b").build()))));

        assertThat(gone.deleted()).hasSize(2);
        assertThat(gone.errors()).isEmpty();
    }
}
