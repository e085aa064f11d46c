package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The async face over {@link R2Calls}. */
final class HttpAsyncR2Bucket implements AsyncR2Bucket {
    private final R2Calls calls;

    HttpAsyncR2Bucket(R2Calls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncR2Bucket with(CallOptions options) {
        return new HttpAsyncR2Bucket(calls.with(options));
    }

    @Override
    public CompletableFuture<Optional<R2Object>> head(String key) {
        return calls.head(key).submit();
    }

    @Override
    public CompletableFuture<Optional<R2ObjectBody>> get(String key) {
        return calls.get(key).submit();
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
        return calls.put(key, value, options).submit();
    }

    @Override
    public CompletableFuture<Void> delete(String key) {
        return calls.delete(key).submit();
    }

    @Override
    public CompletableFuture<R2Listing> list() {
        return list(R2ListOptions.defaults());
    }

    @Override
    public CompletableFuture<R2Listing> list(R2ListOptions options) {
        return calls.list(options).submit();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
