package io.github.flarebind.testing.operations;

import static io.github.flarebind.r2.internal.R2Operation.CHANGE_STORAGE_CLASS;
import static io.github.flarebind.r2.internal.R2Operation.CREATE_BUCKET;
import static io.github.flarebind.r2.internal.R2Operation.DELETE_BUCKET;
import static io.github.flarebind.r2.internal.R2Operation.GET_BUCKET;
import static io.github.flarebind.r2.internal.R2Operation.LIST_BUCKETS;
import static io.github.flarebind.r2.internal.R2Operation.TEMPORARY_CREDENTIALS;
import static io.github.flarebind.r2.internal.R2Operation.VERIFY_ACCOUNT_TOKEN;
import static io.github.flarebind.r2.internal.R2Operation.VERIFY_USER_TOKEN;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.r2.R2Access;
import io.github.flarebind.r2.R2BucketInfo;
import io.github.flarebind.r2.R2BucketOptions;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Grant;
import io.github.flarebind.r2.R2PresignOptions;
import io.github.flarebind.r2.R2PresignedUrl;
import io.github.flarebind.r2.R2Presigner;
import io.github.flarebind.r2.R2StorageClass;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.engine.TokenKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Every call of R2 that is about whole buckets, and about keys. */
final class R2ClientSamples {
    static final R2Grant GRANT = R2Grant.builder()
            .bucket("media")
            .access(R2Access.OBJECT_READ_WRITE)
            .ttl(Duration.ofHours(1))
            .build();

    private static final int BUCKETS_OF_A_PAGE = 1000;
    private static final Duration HOUR = Duration.ofHours(1);

    private R2ClientSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                createBucket("create(String)", client -> client.create("new")),
                createBucket(
                        "create(String, R2BucketOptions)",
                        client -> client.create("new", R2BucketOptions.builder().build())),
                getBucket(),
                listBuckets(),
                changeStorageClass(),
                deleteBucket(),
                temporaryCredentials(TokenKind.USER, VERIFY_USER_TOKEN, TEMPORARY_CREDENTIALS),
                temporaryCredentials(TokenKind.ACCOUNT, VERIFY_USER_TOKEN, VERIFY_ACCOUNT_TOKEN, TEMPORARY_CREDENTIALS),
                presign("get(String, Duration)", urls -> urls.get("k", HOUR)),
                presign("head(String, Duration)", urls -> urls.head("k", HOUR)),
                presign("delete(String, Duration)", urls -> urls.delete("k", HOUR)),
                presign("put(String, Duration)", urls -> urls.put("k", HOUR)),
                presign(
                        "put(String, Duration, R2PresignOptions)",
                        urls -> urls.put("k", HOUR, R2PresignOptions.builder().build())),
                presign("part(String, String, int, Duration)", urls -> urls.part("k", "id", 1, HOUR)),
                presignPartOfUpload());
    }

    private static void bucket(Scene scene) {
        scene.r2Client().create("media");
    }

    private static <T> SampleBuilder<T> row(String method, Operation... operations) {
        return Sample.of("R2Client." + method, operations);
    }

    private static Sample<?> createBucket(String method, Function<R2Client, R2BucketInfo> call) {
        return R2ClientSamples.<R2BucketInfo>row(method, CREATE_BUCKET)
                .blocking(scene -> call.apply(scene.r2Client()))
                .gives((made, quiet) ->
                        assertThat(quiet.r2Client().get(made.name())).isEqualTo(made));
    }

    private static Sample<?> getBucket() {
        return R2ClientSamples.<R2BucketInfo>row("get(String)", GET_BUCKET)
                .given(R2ClientSamples::bucket)
                .blocking(scene -> scene.r2Client().get("media"))
                .gives((found, quiet) -> assertThat(found.name()).isEqualTo("media"));
    }

    private static Sample<?> listBuckets() {
        return R2ClientSamples.<List<R2BucketInfo>>row("list()", LIST_BUCKETS)
                .requests(2)
                .given(scene -> IntStream.rangeClosed(0, BUCKETS_OF_A_PAGE)
                        .forEach(i -> scene.account().r2().named("bucket-" + i)))
                .blocking(scene -> scene.r2Client().list())
                .gives((found, quiet) ->
                        assertThat(found).hasSize(BUCKETS_OF_A_PAGE + 1).doesNotHaveDuplicates());
    }

    private static Sample<?> changeStorageClass() {
        R2StorageClass seldom = R2StorageClass.INFREQUENT_ACCESS;
        return R2ClientSamples.<R2BucketInfo>row("changeStorageClass(String, R2StorageClass)", CHANGE_STORAGE_CLASS)
                .given(R2ClientSamples::bucket)
                .blocking(scene -> scene.r2Client().changeStorageClass("media", seldom))
                .gives((changed, quiet) ->
                        assertThat(quiet.r2Client().get("media").storageClass()).contains(seldom));
    }

    private static Sample<?> deleteBucket() {
        return R2ClientSamples.<String>row("delete(String)", DELETE_BUCKET)
                .absent(10006)
                .given(R2ClientSamples::bucket)
                .blocking(done(scene -> scene.r2Client().delete("media")))
                .gives((done, quiet) -> assertThat(quiet.r2Client().list()).isEmpty());
    }

    /** The token's id is asked for first; only the endpoint of its own kind knows it. */
    private static Sample<?> temporaryCredentials(TokenKind token, Operation... operations) {
        return R2ClientSamples.<S3Credentials>row("temporaryCredentials(R2Grant)", operations)
                .variant("with a token of kind " + token)
                .token(token)
                .requests(operations.length)
                .given(R2Samples::object)
                .blocking(scene -> scene.r2Client().temporaryCredentials(GRANT))
                .gives((made, quiet) -> assertThat(
                                quiet.r2Client().s3(made).bucket("media").head("k"))
                        .isPresent());
    }

    private static SampleBuilder<R2PresignedUrl> presigning(String method) {
        return Sample.<R2PresignedUrl>of("R2Presigner." + method, VERIFY_USER_TOKEN)
                .given(R2Samples::object);
    }

    private static R2Presigner presigner(Scene scene) {
        return scene.r2Client().presigner("media");
    }

    private static void signed(R2PresignedUrl url, Scene quiet) {
        assertThat(url.uri().getQuery()).contains(quiet.account().keys().own().id());
    }

    private static Sample<?> presign(String method, Function<R2Presigner, R2PresignedUrl> call) {
        return presigning(method)
                .blocking(scene -> call.apply(presigner(scene)))
                .gives(R2ClientSamples::signed);
    }

    private static Sample<?> presignPartOfUpload() {
        return presigning("part(R2MultipartUpload, int, Duration)")
                .blocking(
                        scene -> presigner(scene).part(R2Wire.overS3(scene).resumeMultipartUpload("k", "id"), 1, HOUR))
                .gives(R2ClientSamples::signed);
    }
}
