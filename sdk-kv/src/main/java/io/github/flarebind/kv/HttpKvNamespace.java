package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Pager;
import io.github.flarebind.core.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The blocking face over {@link KvCalls}. */
final class HttpKvNamespace implements KvNamespace {
    private final KvCalls calls;

    HttpKvNamespace(KvCalls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncKvNamespace async() {
        return new HttpAsyncKvNamespace(calls);
    }

    @Override
    public KvNamespace with(CallOptions options) {
        return new HttpKvNamespace(calls.with(options));
    }

    @Override
    public Optional<String> get(String key) {
        return calls.reads().get(key).await();
    }

    @Override
    public Optional<byte[]> getBytes(String key) {
        return calls.reads().getBytes(key).await();
    }

    @Override
    public Optional<KvStream> getStream(String key) {
        return calls.reads().getStream(key).await();
    }

    @Override
    public <T> Optional<T> getJson(String key, Class<T> type) {
        return calls.reads().getJson(key, TypeRef.of(type)).await();
    }

    @Override
    public <T> Optional<T> getJson(String key, TypeRef<T> type) {
        return calls.reads().getJson(key, type).await();
    }

    @Override
    public Optional<KvEntry<String>> getWithMetadata(String key) {
        return calls.reads().getWithMetadata(key).await();
    }

    @Override
    public <T> Optional<KvEntry<T>> getJsonWithMetadata(String key, Class<T> type) {
        return calls.reads().getJsonWithMetadata(key, TypeRef.of(type)).await();
    }

    @Override
    public <T> Optional<KvEntry<T>> getJsonWithMetadata(String key, TypeRef<T> type) {
        return calls.reads().getJsonWithMetadata(key, type).await();
    }

    @Override
    public Optional<KvEntry<byte[]>> getBytesWithMetadata(String key) {
        return calls.reads().getBytesWithMetadata(key).await();
    }

    @Override
    public Optional<KvEntry<KvStream>> getStreamWithMetadata(String key) {
        return calls.reads().getStreamWithMetadata(key).await();
    }

    @Override
    public Map<String, String> get(List<String> keys) {
        return calls.reads().get(keys).await();
    }

    @Override
    public <T> Map<String, T> getJson(List<String> keys, Class<T> type) {
        return calls.reads().getJson(keys, TypeRef.of(type)).await();
    }

    @Override
    public <T> Map<String, T> getJson(List<String> keys, TypeRef<T> type) {
        return calls.reads().getJson(keys, type).await();
    }

    @Override
    public Map<String, KvEntry<String>> getWithMetadata(List<String> keys) {
        return calls.reads().getWithMetadata(keys).await();
    }

    @Override
    public <T> Map<String, KvEntry<T>> getJsonWithMetadata(List<String> keys, Class<T> type) {
        return calls.reads().getJsonWithMetadata(keys, TypeRef.of(type)).await();
    }

    @Override
    public <T> Map<String, KvEntry<T>> getJsonWithMetadata(List<String> keys, TypeRef<T> type) {
        return calls.reads().getJsonWithMetadata(keys, type).await();
    }

    @Override
    public void put(String key, String value) {
        put(key, Body.of(value));
    }

    @Override
    public void put(String key, Body value) {
        put(key, value, KvPutOptions.defaults());
    }

    @Override
    public void put(String key, Body value, KvPutOptions options) {
        calls.put(key, value, options).await();
    }

    @Override
    public void delete(String key) {
        calls.delete(key).await();
    }

    @Override
    public Map<String, String> getAll(Iterable<String> keys) {
        return new KvBulk(calls).getAll(keys, ReadCalls::get).await();
    }

    @Override
    public <T> Map<String, T> getAllJson(Iterable<String> keys, Class<T> type) {
        return getAllJson(keys, TypeRef.of(type));
    }

    @Override
    public <T> Map<String, T> getAllJson(Iterable<String> keys, TypeRef<T> type) {
        return new KvBulk(calls).getAllJson(keys, type).await();
    }

    @Override
    public Map<String, KvEntry<String>> getAllWithMetadata(Iterable<String> keys) {
        return new KvBulk(calls).getAll(keys, ReadCalls::getWithMetadata).await();
    }

    @Override
    public BulkResult<String> putAll(Iterable<KvPair> pairs) {
        return new KvBulk(calls).putAll(pairs).await();
    }

    @Override
    public BulkResult<String> deleteAll(Iterable<String> keys) {
        return new KvBulk(calls).deleteAll(keys).await();
    }

    @Override
    public Page<KvKey> list() {
        return list(KvListOptions.defaults());
    }

    @Override
    public Page<KvKey> list(KvListOptions options) {
        return calls.list(options).await();
    }

    @Override
    public Stream<KvKey> listAll() {
        return listAll(KvListOptions.defaults());
    }

    @Override
    public Stream<KvKey> listAll(KvListOptions options) {
        requireNonNull(options, "options is null");
        return Pager.stream(cursor -> list(KvListOptions.builder()
                .from(options)
                .cursor(cursor.or(options::cursor))
                .build()));
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
