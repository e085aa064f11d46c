package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.JsonValue;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.kv.internal.KvProduct;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Every path, body and decoder of a namespace's calls, once for both faces. */
record KvCalls(ClientRuntime runtime, String namespace, CallOptions options) {
    KvCalls with(CallOptions later) {
        return new KvCalls(runtime, namespace, options.merge(later));
    }

    /** The same calls as parts of a plan. */
    KvCalls in(Parts parts) {
        return new KvCalls(runtime, namespace, parts.options());
    }

    ReadCalls reads() {
        return new ReadCalls(this);
    }

    <T> Plan<T> plan(KvOperation operation, Plan.Work<T> work) {
        return runtime.plan(operation, "namespace " + namespace, options, work);
    }

    ApiCall<Void> put(String key, Body value, KvPutOptions put) {
        requireNonNull(put, "options is null").expiration().ifPresent(at -> KvRules.expiration(at, runtime.time()));
        return put(key, value, put, Decoder.done());
    }

    /** A put whose expiration was looked at when it was read; what came too near meanwhile the service refuses. */
    <T> ApiCall<T> put(String key, Body value, KvPutOptions put, Decoder<T> decoder) {
        CallBuilder call = call(KvOperation.PUT, KvRules.key(key))
                .put("values", key)
                .query("expiration", put.expiration().map(Instant::getEpochSecond))
                .query("expiration_ttl", put.expirationTtl().map(Duration::toSeconds));
        return content(call, key, requireNonNull(value, "value is null; delete(key) removes a key"), put)
                .decode(decoder);
    }

    private CallBuilder content(CallBuilder call, String key, Body value, KvPutOptions put) {
        Body bytes = value.resolve(runtime.json());
        KvRules.value(key, bytes);
        if (put.metadata().isEmpty()) {
            return call.body("application/octet-stream", bytes);
        }
        Body metadata = Body.json(put.metadata().get()).resolve(runtime.json());
        KvRules.metadata(key, metadata);
        MetadataForm form = MetadataForm.of(bytes, metadata);
        return call.body(form.mediaType(), form.body());
    }

    ApiCall<Void> delete(String key) {
        return delete(key, Decoder.deleted(KvProduct.KEY_NOT_FOUND));
    }

    <T> ApiCall<T> delete(String key, Decoder<T> decoder) {
        return call(KvOperation.DELETE, KvRules.key(key)).delete("values", key).decode(decoder);
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
                : Optional.of(Expiration.of(key.number("expiration")));
    }

    private Optional<JsonValue> metadata(WireObject key) {
        return key.present("metadata").map(json -> JsonValue.of(json.toString(), runtime.json()));
    }

    CallBuilder call(KvOperation operation, String key) {
        return onNamespace(operation, named(key));
    }

    String named(String key) {
        return Resource.of("key", key) + " in namespace " + namespace;
    }

    CallBuilder onNamespace(KvOperation operation, String resource) {
        return runtime.call(operation, resource, options).in("storage", "kv", "namespaces", namespace);
    }

    @Override
    public String toString() {
        return "KV namespace " + namespace;
    }
}
