package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** {@link R2Bucket} with futures; each method is documented there. Cancelling a future ends its request. */
public interface AsyncR2Bucket {
    /** See {@link R2Bucket#with(CallOptions)}. */
    AsyncR2Bucket with(CallOptions options);

    /** See {@link R2Bucket#head(String)}. */
    CompletableFuture<Optional<R2Object>> head(String key);

    /** See {@link R2Bucket#head(String, R2CustomerKey)}. */
    CompletableFuture<Optional<R2Object>> head(String key, R2CustomerKey customerKey);

    /** See {@link R2Bucket#get(String)}; reading the body blocks. */
    CompletableFuture<Optional<R2ObjectBody>> get(String key);

    /** See {@link R2Bucket#get(String, R2GetOptions)}. */
    CompletableFuture<Optional<R2ObjectBody>> get(String key, R2GetOptions options);

    /** See {@link R2Bucket#get(String, R2Conditions, R2GetOptions)}. */
    CompletableFuture<Optional<R2GetResult>> get(String key, R2Conditions conditions, R2GetOptions options);

    /** See {@link R2Bucket#put(String, String)}. */
    CompletableFuture<R2Object> put(String key, String value);

    /** See {@link R2Bucket#put(String, Body)}. */
    CompletableFuture<R2Object> put(String key, Body value);

    /** See {@link R2Bucket#put(String, Body, R2PutOptions)}. */
    CompletableFuture<R2Object> put(String key, Body value, R2PutOptions options);

    /** See {@link R2Bucket#put(String, Body, R2Conditions, R2PutOptions)}. */
    CompletableFuture<Optional<R2Object>> put(String key, Body value, R2Conditions conditions, R2PutOptions options);

    /** See {@link R2Bucket#delete(String)}. */
    CompletableFuture<Void> delete(String key);

    /** See {@link R2Bucket#deleteAll(Iterable)}. */
    CompletableFuture<BulkResult<String>> deleteAll(Iterable<String> keys);

    /** See {@link R2Bucket#copy(String, String)}. */
    CompletableFuture<R2Copied> copy(String from, String to);

    /** See {@link R2Bucket#copy(R2CopySource, String, R2CopyOptions)}. */
    CompletableFuture<R2Copied> copy(R2CopySource source, String key, R2CopyOptions options);

    /** See {@link R2Bucket#copy(R2CopySource, String, R2Conditions, R2CopyOptions)}. */
    CompletableFuture<Optional<R2Copied>> copy(
            R2CopySource source, String key, R2Conditions conditions, R2CopyOptions options);

    /** See {@link R2Bucket#list()}. */
    CompletableFuture<R2Listing> list();

    /** See {@link R2Bucket#list(R2ListOptions)}. */
    CompletableFuture<R2Listing> list(R2ListOptions options);

    /** See {@link R2Bucket#createMultipartUpload(String)}. */
    CompletableFuture<AsyncR2MultipartUpload> createMultipartUpload(String key);

    /** See {@link R2Bucket#createMultipartUpload(String, R2MultipartOptions)}. */
    CompletableFuture<AsyncR2MultipartUpload> createMultipartUpload(String key, R2MultipartOptions options);

    /** See {@link R2Bucket#resumeMultipartUpload(String, String)}. */
    AsyncR2MultipartUpload resumeMultipartUpload(String key, String uploadId);

    /** See {@link R2Bucket#resumeMultipartUpload(String, String, R2CustomerKey)}. */
    AsyncR2MultipartUpload resumeMultipartUpload(String key, String uploadId, R2CustomerKey customerKey);

    /** See {@link R2Bucket#listMultipartUploads(R2UploadListOptions)}. */
    CompletableFuture<Page<R2UploadInfo>> listMultipartUploads(R2UploadListOptions options);
}
