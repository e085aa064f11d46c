package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** {@link R2Bucket} with futures; each method is documented there. Cancelling a future ends its request. */
public interface AsyncR2Bucket {
    /** See {@link R2Bucket#with(CallOptions)}. */
    AsyncR2Bucket with(CallOptions options);

    /** See {@link R2Bucket#head(String)}. */
    CompletableFuture<Optional<R2Object>> head(String key);

    /** See {@link R2Bucket#get(String)}; reading the body blocks. */
    CompletableFuture<Optional<R2ObjectBody>> get(String key);

    /** See {@link R2Bucket#put(String, String)}. */
    CompletableFuture<R2Object> put(String key, String value);

    /** See {@link R2Bucket#put(String, Body)}. */
    CompletableFuture<R2Object> put(String key, Body value);

    /** See {@link R2Bucket#put(String, Body, R2PutOptions)}. */
    CompletableFuture<R2Object> put(String key, Body value, R2PutOptions options);

    /** See {@link R2Bucket#delete(String)}. */
    CompletableFuture<Void> delete(String key);

    /** See {@link R2Bucket#list()}. */
    CompletableFuture<R2Listing> list();

    /** See {@link R2Bucket#list(R2ListOptions)}. */
    CompletableFuture<R2Listing> list(R2ListOptions options);
}
