package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.TypeRef;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** {@link KvNamespace} with futures; each method is documented there. Cancelling a future ends its request. */
public interface AsyncKvNamespace {
    /** See {@link KvNamespace#with(CallOptions)}. */
    AsyncKvNamespace with(CallOptions options);

    /** See {@link KvNamespace#get(String)}. */
    CompletableFuture<Optional<String>> get(String key);

    /** See {@link KvNamespace#getBytes(String)}. */
    CompletableFuture<Optional<byte[]>> getBytes(String key);

    /** See {@link KvNamespace#getJson(String, Class)}. */
    <T> CompletableFuture<Optional<T>> getJson(String key, Class<T> type);

    /** See {@link KvNamespace#getJson(String, TypeRef)}. */
    <T> CompletableFuture<Optional<T>> getJson(String key, TypeRef<T> type);

    /** See {@link KvNamespace#getWithMetadata(String)}. */
    CompletableFuture<Optional<KvEntry<String>>> getWithMetadata(String key);

    /** See {@link KvNamespace#put(String, String)}. */
    CompletableFuture<Void> put(String key, String value);

    /** See {@link KvNamespace#put(String, Body)}. */
    CompletableFuture<Void> put(String key, Body value);

    /** See {@link KvNamespace#put(String, Body, KvPutOptions)}. */
    CompletableFuture<Void> put(String key, Body value, KvPutOptions options);

    /** See {@link KvNamespace#delete(String)}. */
    CompletableFuture<Void> delete(String key);

    /** See {@link KvNamespace#list()}. */
    CompletableFuture<Page<KvKey>> list();

    /** See {@link KvNamespace#list(KvListOptions)}. */
    CompletableFuture<Page<KvKey>> list(KvListOptions options);
}
