package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The async face over {@link BucketWire}. */
final class HttpAsyncR2Bucket implements AsyncR2Bucket {
    private final BucketWire wire;

    HttpAsyncR2Bucket(BucketWire wire) {
        this.wire = wire;
    }

    @Override
    public AsyncR2Bucket with(CallOptions options) {
        return new HttpAsyncR2Bucket(wire.with(options));
    }

    @Override
    public CompletableFuture<Optional<R2Object>> head(String key) {
        return wire.head(key, Optional.empty()).submit();
    }

    @Override
    public CompletableFuture<Optional<R2Object>> head(String key, R2CustomerKey customerKey) {
        return wire.head(key, Optional.of(customerKey)).submit();
    }

    @Override
    public CompletableFuture<Optional<R2ObjectBody>> get(String key) {
        return get(key, R2GetOptions.defaults());
    }

    @Override
    public CompletableFuture<Optional<R2ObjectBody>> get(String key, R2GetOptions options) {
        return wire.get(key, options).submit();
    }

    @Override
    public CompletableFuture<Optional<R2GetResult>> get(String key, R2Conditions conditions, R2GetOptions options) {
        return wire.get(key, conditions, options).submit();
    }

    @Override
    public CompletableFuture<R2Object> put(String key, String value) {
        return put(key, Body.of(value));
    }

    @Override
    public CompletableFuture<R2Object> put(String key, Body value) {
        return put(key, value, R2PutOptions.defaults());
    }

    @Override
    public CompletableFuture<R2Object> put(String key, Body value, R2PutOptions options) {
        return wire.put(key, value, options).submit();
    }

    @Override
    public CompletableFuture<Optional<R2Object>> put(
            String key, Body value, R2Conditions conditions, R2PutOptions options) {
        return wire.put(key, value, conditions, options).submit();
    }

    @Override
    public CompletableFuture<Void> delete(String key) {
        return wire.delete(key).submit();
    }

    @Override
    public CompletableFuture<BulkResult<String>> deleteAll(Iterable<String> keys) {
        return wire.deleteAll(keys).submit();
    }

    @Override
    public CompletableFuture<R2Copied> copy(String from, String to) {
        return copy(R2CopySource.of(from), to, R2CopyOptions.defaults());
    }

    @Override
    public CompletableFuture<R2Copied> copy(R2CopySource source, String key, R2CopyOptions options) {
        return wire.copy(source, key, options).submit();
    }

    @Override
    public CompletableFuture<Optional<R2Copied>> copy(
            R2CopySource source, String key, R2Conditions conditions, R2CopyOptions options) {
        return wire.copy(source, key, conditions, options).submit();
    }

    @Override
    public CompletableFuture<R2Listing> list() {
        return list(R2ListOptions.defaults());
    }

    @Override
    public CompletableFuture<R2Listing> list(R2ListOptions options) {
        return wire.list(options).submit();
    }

    @Override
    public CompletableFuture<AsyncR2MultipartUpload> createMultipartUpload(String key) {
        return createMultipartUpload(key, R2MultipartOptions.defaults());
    }

    @Override
    public CompletableFuture<AsyncR2MultipartUpload> createMultipartUpload(String key, R2MultipartOptions options) {
        return wire.<AsyncR2MultipartUpload>createUpload(key, options, HttpAsyncR2MultipartUpload::new)
                .submit();
    }

    @Override
    public AsyncR2MultipartUpload resumeMultipartUpload(String key, String uploadId) {
        return new HttpAsyncR2MultipartUpload(wire.upload(key, uploadId, Optional.empty()));
    }

    @Override
    public AsyncR2MultipartUpload resumeMultipartUpload(String key, String uploadId, R2CustomerKey customerKey) {
        return new HttpAsyncR2MultipartUpload(wire.upload(key, uploadId, Optional.of(customerKey)));
    }

    @Override
    public CompletableFuture<Page<R2UploadInfo>> listMultipartUploads(R2UploadListOptions options) {
        return wire.listUploads(options).submit();
    }

    @Override
    public String toString() {
        return wire.toString();
    }
}
