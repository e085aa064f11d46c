package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The async face over {@link KvCalls}. */
final class HttpAsyncKvNamespace implements AsyncKvNamespace {
    private final KvCalls calls;

    HttpAsyncKvNamespace(KvCalls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncKvNamespace with(CallOptions options) {
        return new HttpAsyncKvNamespace(calls.with(options));
    }

    @Override
    public CompletableFuture<Optional<String>> get(String key) {
        return calls.reads().get(key).submit();
    }

    @Override
    public CompletableFuture<Optional<byte[]>> getBytes(String key) {
        return calls.reads().getBytes(key).submit();
    }

    @Override
    public CompletableFuture<Optional<KvStream>> getStream(String key) {
        return calls.reads().getStream(key).submit();
    }

    @Override
    public <T> CompletableFuture<Optional<T>> getJson(String key, Class<T> type) {
        return calls.reads().getJson(key, TypeRef.of(type)).submit();
    }

    @Override
    public <T> CompletableFuture<Optional<T>> getJson(String key, TypeRef<T> type) {
        return calls.reads().getJson(key, type).submit();
    }

    @Override
    public CompletableFuture<Optional<KvEntry<String>>> getWithMetadata(String key) {
        return calls.reads().getWithMetadata(key).submit();
    }

    @Override
    public <T> CompletableFuture<Optional<KvEntry<T>>> getJsonWithMetadata(String key, Class<T> type) {
        return calls.reads().getJsonWithMetadata(key, TypeRef.of(type)).submit();
    }

    @Override
    public <T> CompletableFuture<Optional<KvEntry<T>>> getJsonWithMetadata(String key, TypeRef<T> type) {
        return calls.reads().getJsonWithMetadata(key, type).submit();
    }

    @Override
    public CompletableFuture<Optional<KvEntry<byte[]>>> getBytesWithMetadata(String key) {
        return calls.reads().getBytesWithMetadata(key).submit();
    }

    @Override
    public CompletableFuture<Optional<KvEntry<KvStream>>> getStreamWithMetadata(String key) {
        return calls.reads().getStreamWithMetadata(key).submit();
    }

    @Override
    public CompletableFuture<Map<String, String>> get(List<String> keys) {
        return calls.reads().get(keys).submit();
    }

    @Override
    public <T> CompletableFuture<Map<String, T>> getJson(List<String> keys, Class<T> type) {
        return calls.reads().getJson(keys, TypeRef.of(type)).submit();
    }

    @Override
    public <T> CompletableFuture<Map<String, T>> getJson(List<String> keys, TypeRef<T> type) {
        return calls.reads().getJson(keys, type).submit();
    }

    @Override
    public CompletableFuture<Map<String, KvEntry<String>>> getWithMetadata(List<String> keys) {
        return calls.reads().getWithMetadata(keys).submit();
    }

    @Override
    public <T> CompletableFuture<Map<String, KvEntry<T>>> getJsonWithMetadata(List<String> keys, Class<T> type) {
        return calls.reads().getJsonWithMetadata(keys, TypeRef.of(type)).submit();
    }

    @Override
    public <T> CompletableFuture<Map<String, KvEntry<T>>> getJsonWithMetadata(List<String> keys, TypeRef<T> type) {
        return calls.reads().getJsonWithMetadata(keys, type).submit();
    }

    @Override
    public CompletableFuture<Void> put(String key, String value) {
        return put(key, Body.of(value));
    }

    @Override
    public CompletableFuture<Void> put(String key, Body value) {
        return put(key, value, KvPutOptions.defaults());
    }

    @Override
    public CompletableFuture<Void> put(String key, Body value, KvPutOptions options) {
        return calls.put(key, value, options).submit();
    }

    @Override
    public CompletableFuture<Void> delete(String key) {
        return calls.delete(key).submit();
    }

    @Override
    public CompletableFuture<Map<String, String>> getAll(Iterable<String> keys) {
        return new KvBulk(calls).getAll(keys, ReadCalls::get).submit();
    }

    @Override
    public <T> CompletableFuture<Map<String, T>> getAllJson(Iterable<String> keys, Class<T> type) {
        return getAllJson(keys, TypeRef.of(type));
    }

    @Override
    public <T> CompletableFuture<Map<String, T>> getAllJson(Iterable<String> keys, TypeRef<T> type) {
        return new KvBulk(calls).getAllJson(keys, type).submit();
    }

    @Override
    public CompletableFuture<Map<String, KvEntry<String>>> getAllWithMetadata(Iterable<String> keys) {
        return new KvBulk(calls).getAll(keys, ReadCalls::getWithMetadata).submit();
    }

    @Override
    public CompletableFuture<BulkResult<String>> putAll(Iterable<KvPair> pairs) {
        return new KvBulk(calls).putAll(pairs).submit();
    }

    @Override
    public CompletableFuture<BulkResult<String>> deleteAll(Iterable<String> keys) {
        return new KvBulk(calls).deleteAll(keys).submit();
    }

    @Override
    public CompletableFuture<Page<KvKey>> list() {
        return list(KvListOptions.defaults());
    }

    @Override
    public CompletableFuture<Page<KvKey>> list(KvListOptions options) {
        return calls.list(options).submit();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
