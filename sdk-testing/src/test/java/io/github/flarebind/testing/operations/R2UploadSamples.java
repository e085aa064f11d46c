package io.github.flarebind.testing.operations;

import static io.github.flarebind.r2.internal.R2Operation.ABORT_UPLOAD;
import static io.github.flarebind.r2.internal.R2Operation.COMPLETE_UPLOAD;
import static io.github.flarebind.r2.internal.R2Operation.COPY_PART;
import static io.github.flarebind.r2.internal.R2Operation.HEAD;
import static io.github.flarebind.r2.internal.R2Operation.LIST_PARTS;
import static io.github.flarebind.r2.internal.R2Operation.UPLOAD_PART;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.r2.AsyncR2MultipartUpload;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Checksum;
import io.github.flarebind.r2.R2CopySource;
import io.github.flarebind.r2.R2MultipartUpload;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2PartInfo;
import io.github.flarebind.r2.R2Range;
import io.github.flarebind.r2.R2UploadedPart;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Every call of a multipart upload. */
final class R2UploadSamples {
    private static final Body PART = Body.of("v");
    private static final R2Checksum MD5 = new R2Checksum(R2Checksum.Algorithm.MD5, R2Samples.ETAG);
    private static final R2CopySource SOURCE = R2CopySource.of("source");

    private R2UploadSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                part(
                        "uploadPart(int, Body)",
                        UPLOAD_PART,
                        upload -> upload.uploadPart(1, PART),
                        upload -> upload.uploadPart(1, PART)),
                part(
                        "uploadPart(int, Body, R2Checksum)",
                        UPLOAD_PART,
                        upload -> upload.uploadPart(1, PART, MD5),
                        upload -> upload.uploadPart(1, PART, MD5)),
                part(
                        "uploadPartCopy(int, R2CopySource)",
                        COPY_PART,
                        upload -> upload.uploadPartCopy(1, SOURCE),
                        upload -> upload.uploadPartCopy(1, SOURCE)),
                part(
                        "uploadPartCopy(int, R2CopySource, R2Range)",
                        COPY_PART,
                        upload -> upload.uploadPartCopy(1, SOURCE, R2Range.of(0, 1)),
                        upload -> upload.uploadPartCopy(1, SOURCE, R2Range.of(0, 1))),
                listParts(),
                complete(),
                abort());
    }

    /** An upload with its only part, and an object that a part can be made of. */
    private static void begun(Scene scene) {
        R2Bucket bucket = R2Wire.overS3(scene);
        bucket.put("source", "v");
        bucket.createMultipartUpload("k").uploadPart(1, PART);
    }

    private static R2MultipartUpload upload(Scene scene) {
        String id = R2S3Samples.uploads(scene).get(0).uploadId();
        return R2Wire.overS3(scene).resumeMultipartUpload("k", id);
    }

    private static List<R2UploadedPart> parts(Scene scene) {
        return upload(scene.quiet()).listParts().stream().map(R2PartInfo::part).toList();
    }

    private static <T> SampleBuilder<T> calls(
            SampleBuilder<T> row,
            Function<R2MultipartUpload, T> blocking,
            Function<AsyncR2MultipartUpload, CompletableFuture<T>> async) {
        return row.given(R2UploadSamples::begun)
                .blocking(scene -> blocking.apply(upload(scene)))
                .async(scene -> async.apply(upload(scene).async()));
    }

    private static <T> SampleBuilder<T> row(String method, Operation... operations) {
        return Sample.of("R2MultipartUpload." + method, operations);
    }

    private static Sample<?> part(
            String method,
            Operation operation,
            Function<R2MultipartUpload, R2UploadedPart> blocking,
            Function<AsyncR2MultipartUpload, CompletableFuture<R2UploadedPart>> async) {
        SampleBuilder<R2UploadedPart> row = row(method, operation);
        return calls(operation == UPLOAD_PART ? row.raw() : row, blocking, async)
                .gives((part, quiet) -> assertThat(parts(quiet)).containsExactly(part));
    }

    private static Sample<?> listParts() {
        SampleBuilder<List<R2PartInfo>> row = row("listParts()", LIST_PARTS);
        return calls(row, R2MultipartUpload::listParts, AsyncR2MultipartUpload::listParts)
                .gives((parts, quiet) ->
                        assertThat(parts).extracting(R2PartInfo::size).containsExactly(1L));
    }

    /** What became of a lost attempt is asked by another request, so that rules of their own hold, which sdk-r2 tries. */
    private static Sample<?> complete() {
        return R2UploadSamples.<R2Object>row("complete(List)", COMPLETE_UPLOAD, HEAD)
                .requests(0)
                .trailing(2)
                .given(R2UploadSamples::begun)
                .blocking(scene -> upload(scene).complete(parts(scene)))
                .async(scene -> upload(scene).async().complete(parts(scene)))
                .gives((object, quiet) ->
                        assertThat(quiet.r2().get("k").map(R2ObjectBody::text)).contains("v"));
    }

    private static Sample<?> abort() {
        SampleBuilder<String> row = row("abort()", ABORT_UPLOAD);
        return row.raw()
                .given(R2UploadSamples::begun)
                .blocking(SampleBuilder.done(scene -> upload(scene).abort()))
                .async(SampleBuilder.future(scene -> upload(scene).async().abort()))
                .gives((done, quiet) -> assertThat(R2S3Samples.uploads(quiet)).isEmpty());
    }
}
