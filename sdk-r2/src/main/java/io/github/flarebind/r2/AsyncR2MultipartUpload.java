package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@link R2MultipartUpload} with futures; each method is documented there. Cancelling a future ends its request. */
public interface AsyncR2MultipartUpload {
    /** See {@link R2MultipartUpload#with(CallOptions)}. */
    AsyncR2MultipartUpload with(CallOptions options);

    /** See {@link R2MultipartUpload#key()}. */
    String key();

    /** See {@link R2MultipartUpload#uploadId()}. */
    String uploadId();

    /** See {@link R2MultipartUpload#uploadPart(int, Body)}. */
    CompletableFuture<R2UploadedPart> uploadPart(int partNumber, Body content);

    /** See {@link R2MultipartUpload#uploadPart(int, Body, R2Checksum)}. */
    CompletableFuture<R2UploadedPart> uploadPart(int partNumber, Body content, R2Checksum checksum);

    /** See {@link R2MultipartUpload#uploadPartCopy(int, R2CopySource)}. */
    CompletableFuture<R2UploadedPart> uploadPartCopy(int partNumber, R2CopySource source);

    /** See {@link R2MultipartUpload#uploadPartCopy(int, R2CopySource, R2Range)}. */
    CompletableFuture<R2UploadedPart> uploadPartCopy(int partNumber, R2CopySource source, R2Range range);

    /** See {@link R2MultipartUpload#listParts()}. */
    CompletableFuture<List<R2PartInfo>> listParts();

    /** See {@link R2MultipartUpload#complete(List)}. */
    CompletableFuture<R2Object> complete(List<R2UploadedPart> parts);

    /** See {@link R2MultipartUpload#abort()}. */
    CompletableFuture<Void> abort();
}
