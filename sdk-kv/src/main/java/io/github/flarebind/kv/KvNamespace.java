package io.github.flarebind.kv;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A KV namespace as a Worker's {@code env.CACHE}: keys with values, read often and written seldom.
 *
 * <p>Eventually consistent: a write may take 60 s or more to be seen elsewhere, absence included. A key is 1 to 512
 * bytes of UTF-8 and neither {@code .} nor {@code ..}; other keys are an {@link IllegalArgumentException} before
 * anything is sent. A missing namespace is a {@link io.github.flarebind.core.error.NotFoundException}.
 */
public interface KvNamespace {
    /** The same namespace, with futures. */
    AsyncKvNamespace async();

    /** A view of this namespace whose calls bear {@code options} over those of this view. */
    KvNamespace with(CallOptions options);

    /** The value as text, bytes that are no UTF-8 replaced by U+FFFD; empty when the key is absent. */
    Optional<String> get(String key);

    /** The value as it was stored; empty when the key is absent. */
    Optional<byte[]> getBytes(String key);

    /**
     * The value as its bytes come from the network, with its expiration; empty when the key is absent. It holds a connection
     * until it is read to its end or closed, so close it.
     */
    Optional<KvStream> getStream(String key);

    /**
     * The value read as JSON by the client's codec; empty when the key is absent or its value is {@code null}.
     *
     * @throws IllegalArgumentException when the value is not JSON of this type
     */
    <T> Optional<T> getJson(String key, Class<T> type);

    /**
     * The value read as JSON by the client's codec; empty when the key is absent or its value is {@code null}.
     *
     * @throws IllegalArgumentException when the value is not JSON of this type
     */
    <T> Optional<T> getJson(String key, TypeRef<T> type);

    /** The value as text, with its metadata and expiration, in one request; empty when the key is absent. */
    Optional<KvEntry<String>> getWithMetadata(String key);

    /**
     * The value read as JSON, with its metadata and expiration, in one request; empty when the key is absent or its value is
     * {@code null}.
     *
     * @throws IllegalArgumentException when the value is not JSON of this type
     */
    <T> Optional<KvEntry<T>> getJsonWithMetadata(String key, Class<T> type);

    /** See {@link #getJsonWithMetadata(String, Class)}. */
    <T> Optional<KvEntry<T>> getJsonWithMetadata(String key, TypeRef<T> type);

    /**
     * The value as it was stored, with its metadata and expiration; empty when the key is absent. It takes two requests, the
     * value and then the metadata: when a write falls between them, each is of another put.
     */
    Optional<KvEntry<byte[]>> getBytesWithMetadata(String key);

    /**
     * The value as its bytes come from the network, with its metadata and expiration; empty when the key is absent. It takes
     * two requests, the value and then the metadata: when a write falls between them, each is of another put. Close the
     * value, which holds a connection.
     */
    Optional<KvEntry<KvStream>> getStreamWithMetadata(String key);

    /**
     * The values of up to 100 keys as text, in one request: those that are there, in the order asked. All of them together
     * have at most 25 MB.
     *
     * @throws IllegalArgumentException when there are more than 100 keys, or none
     */
    Map<String, String> get(List<String> keys);

    /**
     * The values of up to 100 keys read as JSON, in one request: those that are there and not {@code null}, in the order
     * asked.
     *
     * @throws IllegalArgumentException when one of the values is not JSON of this type, and then its key is named; or when there
     *     are more than 100 keys, or none
     */
    <T> Map<String, T> getJson(List<String> keys, Class<T> type);

    /** See {@link #getJson(List, Class)}. */
    <T> Map<String, T> getJson(List<String> keys, TypeRef<T> type);

    /** As {@link #get(List)}, each value with its metadata and expiration. */
    Map<String, KvEntry<String>> getWithMetadata(List<String> keys);

    /** As {@link #getJson(List, Class)}, each value with its metadata and expiration. */
    <T> Map<String, KvEntry<T>> getJsonWithMetadata(List<String> keys, Class<T> type);

    /** See {@link #getJsonWithMetadata(List, Class)}. */
    <T> Map<String, KvEntry<T>> getJsonWithMetadata(List<String> keys, TypeRef<T> type);

    /** Stores text of at most 25 MiB. Metadata and expiration that the key had are cleared. */
    void put(String key, String value);

    /** Stores at most 25 MiB. Metadata and expiration that the key had are cleared. */
    void put(String key, Body value);

    /**
     * Stores at most 25 MiB with metadata and expiration in place of those that the key had: what the options do not set is
     * cleared.
     *
     * <p>A key takes one write a second; a write too soon is sent again about a second later, up to 5 times in all. Which limit
     * a 429 means, the key's or the account's, no published source tells: it is taken for the account's where its code is
     * 971, {@code Ratelimit} shows that nothing is left, or {@code Retry-After} is above 5 s, and else for the key's. That is
     * unverified.
     */
    void put(String key, Body value, KvPutOptions options);

    /** Deletes the key; an absent one is no error. */
    void delete(String key);

    /**
     * The texts of any number of keys: those that there are, in the order asked for. It takes a bulk get for every 100 keys, or
     * for fewer where their values have more than 25 MB together, at most 4 at a time; what it finds is held in memory.
     *
     * @throws io.github.flarebind.core.error.CloudflareException when one of the bulk gets fails
     */
    Map<String, String> getAll(Iterable<String> keys);

    /** The JSON of any number of keys as {@code type}; else as {@link #getAll(Iterable)}. */
    <T> Map<String, T> getAllJson(Iterable<String> keys, Class<T> type);

    /** The JSON of any number of keys as {@code type}; else as {@link #getAll(Iterable)}. */
    <T> Map<String, T> getAllJson(Iterable<String> keys, TypeRef<T> type);

    /** The texts of any number of keys with what was stored beside them; else as {@link #getAll(Iterable)}. */
    Map<String, KvEntry<String>> getAllWithMetadata(Iterable<String> keys);

    /**
     * Stores any number of pairs, 10,000 or 4 MiB to a request, a value above 1 MiB in one of its own; at most 4 requests at a
     * time, and {@code pairs} is read no further while 16 MiB are on their way. Keys that the service did not store are sent again, they
     * alone, up to twice and more than a second later. Of pairs with the same key the last one wins.
     *
     * @return how many pairs were stored, and why each other key was not: a value that KV does not take among them
     * @throws io.github.flarebind.core.error.CloudflareException when all of it is refused, by its credentials or for want of
     *     the namespace, or cut off, by a deadline, an interrupt or the client's close. Then, and when {@code pairs}
     *     throws, some pairs may have been stored, and it does no harm to store all of them again
     */
    BulkResult<String> putAll(Iterable<KvPair> pairs);

    /** Deletes any number of keys, 10,000 to a request, as {@link #putAll} stores them; one that is absent counts as done. */
    BulkResult<String> deleteAll(Iterable<String> keys);

    /** The first page of all keys, in the order of their UTF-8 bytes. */
    Page<KvKey> list();

    /** One page of keys, in the order of their UTF-8 bytes. It may be empty and still not be the last. */
    Page<KvKey> list(KvListOptions options);

    /** All keys, fetched page by page as the stream is read. */
    Stream<KvKey> listAll();

    /** All keys that {@code options} select, fetched page by page as the stream is read. */
    Stream<KvKey> listAll(KvListOptions options);
}
