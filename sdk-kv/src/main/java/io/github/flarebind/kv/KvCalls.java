package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.JsonValue;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.kv.internal.KvProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every path, body and decoder of a namespace's calls, once for both faces. */
record KvCalls(ClientRuntime runtime, String namespace, CallOptions options) {
    KvCalls with(CallOptions later) {
        return new KvCalls(runtime, namespace, options.merge(later));
    }

    ApiCall<Optional<String>> get(String key) {
        return value(key, bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    ApiCall<Optional<byte[]>> getBytes(String key) {
        return value(key, bytes -> bytes);
    }

    <T> ApiCall<Optional<T>> getJson(String key, TypeRef<T> type) {
        return value(key, bytes -> runtime.json().read(bytes, type));
    }

    private <T> ApiCall<Optional<T>> value(String key, Function<byte[], T> reader) {
        return call(KvOperation.GET, KvRules.key(key))
                .get("values", key)
                .decode(Decoder.optional(KvProduct.KEY_NOT_FOUND, answer -> reader.apply(answer.bytes())));
    }

    ApiCall<Optional<KvEntry<String>>> getWithMetadata(String key) {
        return call(KvOperation.BULK_GET, KvRules.key(key))
                .post("bulk", "get")
                .json(Map.of("keys", List.of(key), "type", "text", "withMetadata", true))
                .decode(Decoder.result(ResultReader.tree(
                        result -> entry(result.object("values").present(key)))));
    }

    private Optional<KvEntry<String>> entry(Optional<JsonNode> found) throws IOException {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        WireObject entry = new WireObject(found.get());
        return Optional.of(new KvEntry<>(entry.text("value"), metadata(entry), expiration(entry)));
    }

    ApiCall<Void> put(String key, Body value, KvPutOptions put) {
        requireNonNull(put, "options is null");
        CallBuilder call = call(KvOperation.PUT, KvRules.key(key))
                .put("values", key)
                .query("expiration", put.expiration().map(this::expiration))
                .query("expiration_ttl", put.expirationTtl().map(Duration::toSeconds));
        return content(call, requireNonNull(value, "value is null; delete(key) removes a key"), put)
                .decode(Decoder.done());
    }

    private CallBuilder content(CallBuilder call, Body value, KvPutOptions put) {
        Body bytes = value.resolve(runtime.json());
        KvRules.value(bytes);
        if (put.metadata().isEmpty()) {
            return call.body("application/octet-stream", bytes);
        }
        Body metadata = Body.json(put.metadata().get()).resolve(runtime.json());
        KvRules.metadata(metadata);
        MetadataForm form = MetadataForm.of(bytes, metadata);
        return call.body(form.mediaType(), form.body());
    }

    private long expiration(Instant expiration) {
        KvRules.expiration(expiration, runtime.time());
        return expiration.getEpochSecond();
    }

    ApiCall<Void> delete(String key) {
        return call(KvOperation.DELETE, KvRules.key(key))
                .delete("values", key)
                .decode(Decoder.deleted(KvProduct.KEY_NOT_FOUND));
    }

    ApiCall<Page<KvKey>> list(KvListOptions list) {
        requireNonNull(list, "options is null");
        return onNamespace(KvOperation.LIST, "namespace " + namespace)
                .get("keys")
                .query("prefix", list.prefix())
                .query("limit", list.limit().stream().boxed().findFirst())
                .query("cursor", list.cursor())
                .decode(Decoder.page(ResultReader.tree(keys -> keys.elements(this::key))));
    }

    private KvKey key(WireObject key) throws IOException {
        return new KvKey(key.text("name"), expiration(key), metadata(key));
    }

    private static Optional<Instant> expiration(WireObject key) throws IOException {
        return key.present("expiration").isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(key.number("expiration")));
    }

    private Optional<JsonValue> metadata(WireObject key) {
        return key.present("metadata").map(json -> JsonValue.of(json.toString(), runtime.json()));
    }

    private CallBuilder call(KvOperation operation, String key) {
        return onNamespace(operation, Resource.of("key", key) + " in namespace " + namespace);
    }

    private CallBuilder onNamespace(KvOperation operation, String resource) {
        return runtime.call(operation, resource, options).in("storage", "kv", "namespaces", namespace);
    }

    @Override
    public String toString() {
        return "KV namespace " + namespace;
    }
}
