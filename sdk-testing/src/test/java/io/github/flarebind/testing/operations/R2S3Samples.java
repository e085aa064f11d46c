package io.github.flarebind.testing.operations;

import static io.github.flarebind.r2.internal.R2Operation.COPY;
import static io.github.flarebind.r2.internal.R2Operation.CREATE_UPLOAD;
import static io.github.flarebind.r2.internal.R2Operation.GET;
import static io.github.flarebind.r2.internal.R2Operation.HEAD;
import static io.github.flarebind.r2.internal.R2Operation.LIST;
import static io.github.flarebind.r2.internal.R2Operation.LIST_UPLOADS;
import static io.github.flarebind.r2.internal.R2Operation.PUT;
import static io.github.flarebind.r2.internal.R2Operation.TEMPORARY_CREDENTIALS;
import static io.github.flarebind.r2.internal.R2Operation.VERIFY_USER_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.r2.AsyncR2Bucket;
import io.github.flarebind.r2.AsyncR2MultipartUpload;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Conditions;
import io.github.flarebind.r2.R2Copied;
import io.github.flarebind.r2.R2CopyOptions;
import io.github.flarebind.r2.R2CopySource;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2Include;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Listing;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2MultipartUpload;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.r2.R2UploadInfo;
import io.github.flarebind.r2.R2UploadListOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The calls of a bucket that go over S3 alone, and what goes before a call for its keys. */
final class R2S3Samples {
    /** What tells the rows that may not be sent twice, though others of their wire request may. */
    static final String UNDER_CONDITIONS = "under conditions";

    private static final R2CustomerKey KEY = R2CustomerKey.of(new byte[32]);
    private static final R2Conditions SAME = R2Conditions.unchanged(R2Samples.ETAG);
    private static final R2CopySource SOURCE = R2CopySource.of("k");
    private static final R2CopyOptions PLAIN = R2CopyOptions.defaults();
    private static final R2UploadListOptions ALL = R2UploadListOptions.defaults();
    private static final R2ListOptions WITH_METADATA =
            R2ListOptions.builder().addInclude(R2Include.CUSTOM_METADATA).build();

    private R2S3Samples() {}

    static List<Sample<?>> all() {
        return List.of(
                headWithKey(),
                putUnderConditions(),
                listWithMetadata(),
                copy("copy(String, String)", bucket -> bucket.copy("k", "to"), bucket -> bucket.copy("k", "to")),
                copy(
                        "copy(R2CopySource, String, R2CopyOptions)",
                        bucket -> bucket.copy(SOURCE, "to", PLAIN),
                        bucket -> bucket.copy(SOURCE, "to", PLAIN)),
                copyUnderConditions(),
                createUpload(
                        "createMultipartUpload(String)",
                        bucket -> bucket.createMultipartUpload("k"),
                        bucket -> bucket.createMultipartUpload("k")),
                createUpload(
                        "createMultipartUpload(String, R2MultipartOptions)",
                        bucket -> bucket.createMultipartUpload("k", R2MultipartOptions.defaults()),
                        bucket -> bucket.createMultipartUpload("k", R2MultipartOptions.defaults())),
                listUploads(),
                getWith("keys of the token", R2Client::s3, VERIFY_USER_TOKEN, GET),
                getWith(
                        "a grant",
                        client -> client.s3(R2ClientSamples.GRANT),
                        VERIFY_USER_TOKEN,
                        TEMPORARY_CREDENTIALS,
                        GET));
    }

    private static <T> SampleBuilder<T> calls(
            SampleBuilder<T> row, Function<R2Bucket, T> blocking, Function<AsyncR2Bucket, CompletableFuture<T>> async) {
        return row.given(R2Samples::object)
                .blocking(scene -> blocking.apply(R2Wire.overS3(scene)))
                .async(scene -> async.apply(R2Wire.overS3(scene).async()));
    }

    private static <T> SampleBuilder<T> row(String method, Operation... operations) {
        return Sample.of("R2Bucket." + method, operations);
    }

    private static Sample<?> headWithKey() {
        SampleBuilder<Optional<R2Object>> row = row("head(String, R2CustomerKey)", HEAD);
        R2PutOptions sealed = R2PutOptions.builder().customerKey(KEY).build();
        return calls(row.raw(), bucket -> bucket.head("k", KEY), bucket -> bucket.head("k", KEY))
                .given(scene -> R2Wire.overS3(scene).put("k", Body.of("v"), sealed))
                .gives((found, quiet) -> assertThat(found.map(R2Object::key)).contains("k"));
    }

    private static Sample<?> putUnderConditions() {
        SampleBuilder<Optional<R2Object>> row = row("put(String, Body, R2Conditions, R2PutOptions)", PUT);
        R2PutOptions plain = R2PutOptions.defaults();
        return calls(
                        row.raw().variant(UNDER_CONDITIONS, Replay.UNSAFE),
                        bucket -> bucket.put("k", Body.of("new"), SAME, plain),
                        bucket -> bucket.put("k", Body.of("new"), SAME, plain))
                .gives((stored, quiet) -> R2Samples.stored(stored.orElseThrow(), quiet));
    }

    /** S3 tells metadata of one object at a time; one that is refused is told as it was listed, so that the first alone is tried. */
    private static Sample<?> listWithMetadata() {
        SampleBuilder<R2Listing> row = row("list(R2ListOptions)", LIST, HEAD);
        return calls(
                        row.raw().variant("with metadata").requests(1).trailing(1),
                        bucket -> bucket.list(WITH_METADATA),
                        bucket -> bucket.list(WITH_METADATA))
                .given(scene -> R2Wire.overS3(scene)
                        .put(
                                "k",
                                Body.of("v"),
                                R2PutOptions.builder()
                                        .putCustomMetadata("by", "me")
                                        .build()))
                .gives((listing, quiet) -> assertThat(listing.objects())
                        .extracting(R2Object::customMetadata)
                        .containsExactly(Map.of("by", "me")));
    }

    private static void copied(R2Copied copied, Scene quiet) {
        assertThat(copied.etag()).isEqualTo(R2Samples.ETAG);
        assertThat(quiet.r2().get("to").map(R2ObjectBody::text)).contains("v");
    }

    private static Sample<?> copy(
            String method,
            Function<R2Bucket, R2Copied> blocking,
            Function<AsyncR2Bucket, CompletableFuture<R2Copied>> async) {
        return calls(R2S3Samples.<R2Copied>row(method, COPY), blocking, async).gives(R2S3Samples::copied);
    }

    private static Sample<?> copyUnderConditions() {
        SampleBuilder<Optional<R2Copied>> row = row("copy(R2CopySource, String, R2Conditions, R2CopyOptions)", COPY);
        return calls(
                        row,
                        bucket -> bucket.copy(SOURCE, "to", SAME, PLAIN),
                        bucket -> bucket.copy(SOURCE, "to", SAME, PLAIN))
                .gives((done, quiet) -> copied(done.orElseThrow(), quiet));
    }

    private static Sample<?> createUpload(
            String method,
            Function<R2Bucket, R2MultipartUpload> blocking,
            Function<AsyncR2Bucket, CompletableFuture<AsyncR2MultipartUpload>> async) {
        SampleBuilder<String> row = row(method, CREATE_UPLOAD);
        return calls(
                        row,
                        blocking.andThen(R2MultipartUpload::uploadId),
                        bucket -> async.apply(bucket).thenApply(AsyncR2MultipartUpload::uploadId))
                .gives((id, quiet) -> assertThat(uploads(quiet))
                        .extracting(R2UploadInfo::uploadId)
                        .containsExactly(id));
    }

    /** The uploads that have not ended. */
    static List<R2UploadInfo> uploads(Scene scene) {
        return R2Wire.overS3(scene.quiet()).listMultipartUploads(ALL).items();
    }

    private static Sample<?> listUploads() {
        SampleBuilder<Page<R2UploadInfo>> row = row("listMultipartUploads(R2UploadListOptions)", LIST_UPLOADS);
        return calls(row, bucket -> bucket.listMultipartUploads(ALL), bucket -> bucket.listMultipartUploads(ALL))
                .given(scene -> R2Wire.overS3(scene).createMultipartUpload("k"))
                .gives((page, quiet) ->
                        assertThat(page.items()).extracting(R2UploadInfo::key).containsExactly("k"));
    }

    /** Keys are asked for before the first call, by requests that are tried again as any other. */
    private static Sample<?> getWith(String variant, Function<R2Client, R2Client> keys, Operation... operations) {
        SampleBuilder<Optional<R2ObjectBody>> row = row("get(String)", operations);
        return row.raw()
                .variant("with " + variant)
                .requests(operations.length)
                .given(R2Samples::object)
                .blocking(scene -> keys.apply(scene.r2Client()).bucket("media").get("k"))
                .async(scene ->
                        keys.apply(scene.r2Client()).bucket("media").async().get("k"))
                .gives((found, quiet) ->
                        assertThat(found.map(R2ObjectBody::text)).contains("v"));
    }
}
