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

/**
 * {@link KvNamespace} with futures; each method is documented there. Cancelling a future ends its request. An argument that is
 * refused is thrown at once; what comes out of an {@code Iterable} is refused in the future.
 */
public interface AsyncKvNamespace {
    /** See {@link KvNamespace#with(CallOptions)}. */
    AsyncKvNamespace with(CallOptions options);

    /** See {@link KvNamespace#get(String)}. */
    CompletableFuture<Optional<String>> get(String key);

    /** See {@link KvNamespace#getBytes(String)}. */
    CompletableFuture<Optional<byte[]>> getBytes(String key);

    /** See {@link KvNamespace#getStream(String)}. */
    CompletableFuture<Optional<KvStream>> getStream(String key);

    /** See {@link KvNamespace#getJson(String, Class)}. */
    <T> CompletableFuture<Optional<T>> getJson(String key, Class<T> type);

    /** See {@link KvNamespace#getJson(String, TypeRef)}. */
    <T> CompletableFuture<Optional<T>> getJson(String key, TypeRef<T> type);

    /** See {@link KvNamespace#getWithMetadata(String)}. */
    CompletableFuture<Optional<KvEntry<String>>> getWithMetadata(String key);

    /** See {@link KvNamespace#getJsonWithMetadata(String, Class)}. */
    <T> CompletableFuture<Optional<KvEntry<T>>> getJsonWithMetadata(String key, Class<T> type);

    /** See {@link KvNamespace#getJsonWithMetadata(String, TypeRef)}. */
    <T> CompletableFuture<Optional<KvEntry<T>>> getJsonWithMetadata(String key, TypeRef<T> type);

    /** See {@link KvNamespace#getBytesWithMetadata(String)}. */
    CompletableFuture<Optional<KvEntry<byte[]>>> getBytesWithMetadata(String key);

    /** See {@link KvNamespace#getStreamWithMetadata(String)}. */
    CompletableFuture<Optional<KvEntry<KvStream>>> getStreamWithMetadata(String key);

    /** See {@link KvNamespace#get(List)}. */
    CompletableFuture<Map<String, String>> get(List<String> keys);

    /** See {@link KvNamespace#getJson(List, Class)}. */
    <T> CompletableFuture<Map<String, T>> getJson(List<String> keys, Class<T> type);

    /** See {@link KvNamespace#getJson(List, TypeRef)}. */
    <T> CompletableFuture<Map<String, T>> getJson(List<String> keys, TypeRef<T> type);

    /** See {@link KvNamespace#getWithMetadata(List)}. */
    CompletableFuture<Map<String, KvEntry<String>>> getWithMetadata(List<String> keys);

    /** See {@link KvNamespace#getJsonWithMetadata(List, Class)}. */
    <T> CompletableFuture<Map<String, KvEntry<T>>> getJsonWithMetadata(List<String> keys, Class<T> type);

    /** See {@link KvNamespace#getJsonWithMetadata(List, TypeRef)}. */
    <T> CompletableFuture<Map<String, KvEntry<T>>> getJsonWithMetadata(List<String> keys, TypeRef<T> type);

    /** See {@link KvNamespace#put(String, String)}. */
    CompletableFuture<Void> put(String key, String value);

    /** See {@link KvNamespace#put(String, Body)}. */
    CompletableFuture<Void> put(String key, Body value);

    /** See {@link KvNamespace#put(String, Body, KvPutOptions)}. */
    CompletableFuture<Void> put(String key, Body value, KvPutOptions options);

    /** See {@link KvNamespace#delete(String)}. */
    CompletableFuture<Void> delete(String key);

    /** See {@link KvNamespace#getAll(Iterable)}. */
    CompletableFuture<Map<String, String>> getAll(Iterable<String> keys);

    /** See {@link KvNamespace#getAllJson(Iterable, Class)}. */
    <T> CompletableFuture<Map<String, T>> getAllJson(Iterable<String> keys, Class<T> type);

    /** See {@link KvNamespace#getAllJson(Iterable, TypeRef)}. */
    <T> CompletableFuture<Map<String, T>> getAllJson(Iterable<String> keys, TypeRef<T> type);

    /** See {@link KvNamespace#getAllWithMetadata(Iterable)}. */
    CompletableFuture<Map<String, KvEntry<String>>> getAllWithMetadata(Iterable<String> keys);

    /** See {@link KvNamespace#putAll(Iterable)}. */
    CompletableFuture<BulkResult<String>> putAll(Iterable<KvPair> pairs);

    /** See {@link KvNamespace#deleteAll(Iterable)}. */
    CompletableFuture<BulkResult<String>> deleteAll(Iterable<String> keys);

    /** See {@link KvNamespace#list()}. */
    CompletableFuture<Page<KvKey>> list();

    /** See {@link KvNamespace#list(KvListOptions)}. */
    CompletableFuture<Page<KvKey>> list(KvListOptions options);
}
