package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.internal.Call;
import java.util.Optional;
import java.util.function.Function;

/** Every call of a bucket on one of the two wires; both faces are one-liners over it. */
interface BucketWire {
    /** The name of the bucket. */
    String bucket();

    BucketWire with(CallOptions later);

    Call<Optional<R2Object>> head(String key, Optional<R2CustomerKey> customerKey);

    Call<Optional<R2ObjectBody>> get(String key, R2GetOptions options);

    Call<Optional<R2GetResult>> get(String key, R2Conditions conditions, R2GetOptions options);

    Call<R2Object> put(String key, Body value, R2PutOptions options);

    Call<Optional<R2Object>> put(String key, Body value, R2Conditions conditions, R2PutOptions options);

    Call<Void> delete(String key);

    Call<BulkResult<String>> deleteAll(Iterable<String> keys);

    Call<R2Copied> copy(R2CopySource source, String key, R2CopyOptions options);

    Call<Optional<R2Copied>> copy(R2CopySource source, String key, R2Conditions conditions, R2CopyOptions options);

    Call<R2Listing> list(R2ListOptions options);

    Call<Page<R2UploadInfo>> listUploads(R2UploadListOptions options);

    /** Begins a multipart upload; its value is what {@code face} makes of the upload's calls. */
    <U> Call<U> createUpload(String key, R2MultipartOptions options, Function<UploadWire, U> face);

    /** The calls of one multipart upload; nothing is sent. */
    UploadWire upload(String key, String uploadId, Optional<R2CustomerKey> customerKey);
}
