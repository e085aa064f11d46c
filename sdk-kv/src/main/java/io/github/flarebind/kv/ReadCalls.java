package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.JsonCodec;
import io.github.flarebind.core.JsonValue;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.StreamedBody;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.kv.internal.KvProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The reads among {@link KvCalls}. */
record ReadCalls(KvCalls calls) {
    ApiCall<Optional<String>> get(String key) {
        return value(key, answer -> new String(answer.bytes(), StandardCharsets.UTF_8));
    }

    ApiCall<Optional<byte[]>> getBytes(String key) {
        return value(key, Answer::bytes);
    }

    <T> ApiCall<Optional<T>> getJson(String key, TypeRef<T> type) {
        requireNonNull(type, "the type is null");
        return value(key, answer -> read(key, answer.bytes(), type));
    }

    private <T> T read(String key, byte[] value, TypeRef<T> type) {
        try {
            return json().read(value, type);
        } catch (IllegalArgumentException e) {
            throw BulkGet.misfit(key, e);
        }
    }

    private <T> ApiCall<Optional<T>> value(String key, Decoder<T> decoder) {
        return atValue(key).decode(Decoder.optional(KvProduct.KEY_NOT_FOUND, decoder));
    }

    private CallBuilder atValue(String key) {
        return calls.call(KvOperation.GET, KvRules.key(key)).get("values", key);
    }

    ApiCall<Optional<KvStream>> getStream(String key) {
        return streamed(key, answer -> stream(key, answer));
    }

    private <T> ApiCall<Optional<T>> streamed(String key, Decoder<T> decoder) {
        return atValue(key).streamed().decode(Decoder.optional(KvProduct.KEY_NOT_FOUND, decoder));
    }

    private KvStream stream(String key, Answer answer) throws IOException {
        Optional<Instant> expiration = expiration(answer);
        return new KvStream(
                new StreamedBody(answer.openPlain(), json(), KvOperation.GET, calls.named(key)), expiration);
    }

    private static Optional<Instant> expiration(Answer answer) throws IOException {
        Optional<String> told = answer.headers().first("expiration");
        try {
            return told.map(Long::parseLong).map(Instant::ofEpochSecond);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IOException("the header expiration is not a time in seconds", e);
        }
    }

    Plan<Optional<KvEntry<byte[]>>> getBytesWithMetadata(String key) {
        return thenMetadata(
                key,
                reads ->
                        reads.value(key, answer -> new KvEntry<>(answer.bytes(), Optional.empty(), expiration(answer))),
                bytes -> {});
    }

    Plan<Optional<KvEntry<KvStream>>> getStreamWithMetadata(String key) {
        return thenMetadata(
                key,
                reads -> reads.streamed(key, answer -> {
                    KvStream value = reads.stream(key, answer);
                    return new KvEntry<>(value, Optional.empty(), value.expiration());
                }),
                KvStream::close);
    }

    private <V> Plan<Optional<KvEntry<V>>> thenMetadata(
            String key, Function<ReadCalls, ApiCall<Optional<KvEntry<V>>>> value, Consumer<V> drop) {
        return calls.runtime()
                .plan(
                        KvOperation.GET,
                        calls.named(KvRules.key(key)),
                        calls.options(),
                        new ValueThenMetadata<>(calls, key, value, drop));
    }

    /** Completes {@code entry} by the metadata; empty when the key is absent. */
    <V> ApiCall<Optional<KvEntry<V>>> metadata(String key, KvEntry<V> entry) {
        ResultReader<JsonValue> reader = json -> BulkGet.jsonValue(json, json());
        return calls.call(KvOperation.GET_METADATA, key)
                .get("metadata", key)
                .decode(Decoder.optional(
                        KvProduct.KEY_NOT_FOUND,
                        answer -> new KvEntry<>(
                                entry.value(),
                                Optional.ofNullable(answer.envelope(reader).result()),
                                entry.expiration())));
    }

    ApiCall<Optional<KvEntry<String>>> getWithMetadata(String key) {
        return one(key, BulkGet.text().withMetadata(json()));
    }

    <T> ApiCall<Optional<KvEntry<T>>> getJsonWithMetadata(String key, TypeRef<T> type) {
        return one(key, BulkGet.json(json(), type).withMetadata(json()));
    }

    private <V> ApiCall<Optional<V>> one(String key, BulkGet<V> wanted) {
        return bulkGet(calls.named(KvRules.key(key)), List.of(key), wanted)
                .decode(answer -> Optional.ofNullable(answer.result(wanted).get(key)));
    }

    ApiCall<Map<String, String>> get(List<String> keys) {
        return many(keys, BulkGet.text());
    }

    <T> ApiCall<Map<String, T>> getJson(List<String> keys, TypeRef<T> type) {
        return many(keys, BulkGet.json(json(), type));
    }

    ApiCall<Map<String, KvEntry<String>>> getWithMetadata(List<String> keys) {
        return many(keys, BulkGet.text().withMetadata(json()));
    }

    <T> ApiCall<Map<String, KvEntry<T>>> getJsonWithMetadata(List<String> keys, TypeRef<T> type) {
        return many(keys, BulkGet.json(json(), type).withMetadata(json()));
    }

    private <V> ApiCall<Map<String, V>> many(List<String> given, BulkGet<V> wanted) {
        List<String> keys = KvRules.keys(given);
        return bulkGet(keys.size() + " keys in namespace " + calls.namespace(), keys, wanted)
                .decode(answer -> inOrder(keys, answer.result(wanted)));
    }

    private CallBuilder bulkGet(String resource, List<String> keys, BulkGet<?> wanted) {
        return calls.onNamespace(KvOperation.BULK_GET, resource)
                .post("bulk", "get")
                .json(wanted.body(keys));
    }

    private static <V> Map<String, V> inOrder(List<String> keys, Map<String, V> found) {
        Map<String, V> inOrder = new LinkedHashMap<>();
        keys.forEach(key -> Optional.ofNullable(found.get(key)).ifPresent(value -> inOrder.put(key, value)));
        return Collections.unmodifiableMap(inOrder);
    }

    private JsonCodec json() {
        return calls.runtime().json();
    }
}
