package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Pager;
import java.util.Optional;
import java.util.stream.Stream;

/** The blocking face over {@link R2Calls}. */
final class HttpR2Bucket implements R2Bucket {
    private final R2Calls calls;

    HttpR2Bucket(R2Calls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncR2Bucket async() {
        return new HttpAsyncR2Bucket(calls);
    }

    @Override
    public R2Bucket with(CallOptions options) {
        return new HttpR2Bucket(calls.with(options));
    }

    @Override
    public Optional<R2Object> head(String key) {
        return calls.head(key).await();
    }

    @Override
    public Optional<R2ObjectBody> get(String key) {
        return calls.get(key).await();
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
        return calls.put(key, value, options).await();
    }

    @Override
    public void delete(String key) {
        calls.delete(key).await();
    }

    @Override
    public R2Listing list() {
        return list(R2ListOptions.defaults());
    }

    @Override
    public R2Listing list(R2ListOptions options) {
        return calls.list(options).await();
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
        return calls.toString();
    }
}
