package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Pager;
import java.util.Optional;
import java.util.stream.Stream;

/** The blocking face over {@link BucketWire}. */
final class HttpR2Bucket implements R2Bucket {
    private final BucketWire wire;

    HttpR2Bucket(BucketWire wire) {
        this.wire = wire;
    }

    @Override
    public AsyncR2Bucket async() {
        return new HttpAsyncR2Bucket(wire);
    }

    @Override
    public R2Bucket with(CallOptions options) {
        return new HttpR2Bucket(wire.with(options));
    }

    @Override
    public Optional<R2Object> head(String key) {
        return wire.head(key, Optional.empty()).await();
    }

    @Override
    public Optional<R2Object> head(String key, R2CustomerKey customerKey) {
        return wire.head(key, Optional.of(customerKey)).await();
    }

    @Override
    public Optional<R2ObjectBody> get(String key) {
        return get(key, R2GetOptions.defaults());
    }

    @Override
    public Optional<R2ObjectBody> get(String key, R2GetOptions options) {
        return wire.get(key, options).await();
    }

    @Override
    public Optional<R2GetResult> get(String key, R2Conditions conditions, R2GetOptions options) {
        return wire.get(key, conditions, options).await();
    }

    @Override
    public R2Object put(String key, String value) {
        return put(key, Body.of(value));
    }

    @Override
    public R2Object put(String key, Body value) {
        return put(key, value, R2PutOptions.defaults());
    }

    @Override
    public R2Object put(String key, Body value, R2PutOptions options) {
        return wire.put(key, value, options).await();
    }

    @Override
    public Optional<R2Object> put(String key, Body value, R2Conditions conditions, R2PutOptions options) {
        return wire.put(key, value, conditions, options).await();
    }

    @Override
    public void delete(String key) {
        wire.delete(key).await();
    }

    @Override
    public BulkResult<String> deleteAll(Iterable<String> keys) {
        return wire.deleteAll(keys).await();
    }

    @Override
    public R2Copied copy(String from, String to) {
        return copy(R2CopySource.of(from), to, R2CopyOptions.defaults());
    }

    @Override
    public R2Copied copy(R2CopySource source, String key, R2CopyOptions options) {
        return wire.copy(source, key, options).await();
    }

    @Override
    public Optional<R2Copied> copy(R2CopySource source, String key, R2Conditions conditions, R2CopyOptions options) {
        return wire.copy(source, key, conditions, options).await();
    }

    @Override
    public R2Listing list() {
        return list(R2ListOptions.defaults());
    }

    @Override
    public R2Listing list(R2ListOptions options) {
        return wire.list(options).await();
    }

    @Override
    public R2MultipartUpload createMultipartUpload(String key) {
        return createMultipartUpload(key, R2MultipartOptions.defaults());
    }

    @Override
    public R2MultipartUpload createMultipartUpload(String key, R2MultipartOptions options) {
        return wire.<R2MultipartUpload>createUpload(key, options, HttpR2MultipartUpload::new)
                .await();
    }

    @Override
    public R2MultipartUpload resumeMultipartUpload(String key, String uploadId) {
        return new HttpR2MultipartUpload(wire.upload(key, uploadId, Optional.empty()));
    }

    @Override
    public R2MultipartUpload resumeMultipartUpload(String key, String uploadId, R2CustomerKey customerKey) {
        return new HttpR2MultipartUpload(wire.upload(key, uploadId, Optional.of(customerKey)));
    }

    @Override
    public Page<R2UploadInfo> listMultipartUploads(R2UploadListOptions options) {
        return wire.listUploads(options).await();
    }

    @Override
    public Stream<R2Object> listAll() {
        return listAll(R2ListOptions.defaults());
    }

    @Override
    public Stream<R2Object> listAll(R2ListOptions options) {
        return Pager.stream(cursor -> page(list(R2ListOptions.builder()
                .from(options)
                .cursor(cursor.or(options::cursor))
                .build())));
    }

    private static Page<R2Object> page(R2Listing listing) {
        return new Page<>(listing.objects(), listing.cursor());
    }

    @Override
    public String toString() {
        return wire.toString();
    }
}
