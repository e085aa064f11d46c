package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.internal.Call;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Endpoint;
import java.util.Optional;

/** Every call of a bucket over R2's S3 API, once for both faces. */
record S3Calls(ClientRuntime runtime, Endpoint endpoint, String bucket, CallOptions options) implements BucketWire {
    @Override
    public BucketWire with(CallOptions later) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<Optional<R2Object>> head(String key, Optional<R2CustomerKey> customerKey) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<Optional<R2ObjectBody>> get(String key, R2GetOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<Optional<R2GetResult>> get(String key, R2Conditions conditions, R2GetOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<R2Object> put(String key, Body value, R2PutOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<Optional<R2Object>> put(String key, Body value, R2Conditions conditions, R2PutOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<Void> delete(String key) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<BulkResult<String>> deleteAll(Iterable<String> keys) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<R2Copied> copy(R2CopySource source, String key, R2CopyOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<Optional<R2Copied>> copy(
            R2CopySource source, String key, R2Conditions conditions, R2CopyOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<R2Listing> list(R2ListOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<Page<R2UploadInfo>> listUploads(R2UploadListOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public Call<String> createUpload(String key, R2MultipartOptions options) {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public UploadWire upload(String key, String uploadId, Optional<R2CustomerKey> customerKey) {
        throw new UnsupportedOperationException("to come");
    }
}
