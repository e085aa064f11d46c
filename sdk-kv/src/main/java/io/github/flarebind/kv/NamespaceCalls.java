package io.github.flarebind.kv;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.NumberedListing;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResourceNames;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.kv.internal.KvProduct;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every path, body and decoder of the calls that manage namespaces. */
record NamespaceCalls(ClientRuntime runtime) {
    ApiCall<KvNamespaceInfo> create(String title, KvNamespaceOptions options) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", KvRules.title(title));
        options.jurisdiction().ifPresent(jurisdiction -> body.put("jurisdiction", jurisdiction.code()));
        return call(KvOperation.CREATE_NAMESPACE, Resource.of("namespace", title))
                .post()
                .json(body)
                .decode(info());
    }

    ApiCall<KvNamespaceInfo> get(String id) {
        return call(KvOperation.GET_NAMESPACE, "namespace " + id).get(id).decode(info());
    }

    List<KvNamespaceInfo> list() {
        return NumberedListing.all(
                () -> call(KvOperation.LIST_NAMESPACES, "account " + runtime.accountId())
                        .get(),
                NamespaceCalls::info);
    }

    /** The id of the namespace with this title; on wrangler dev an id need not look like one, so it is found too. */
    String id(String title) {
        return list().stream()
                .filter(namespace ->
                        namespace.title().equals(title) || namespace.id().equals(title))
                .map(KvNamespaceInfo::id)
                .findFirst()
                .orElseThrow(() -> ResourceNames.missing(
                        runtime,
                        KvOperation.LIST_NAMESPACES,
                        Resource.of("namespace", title),
                        "no namespace of the account has this title"));
    }

    ApiCall<Void> rename(String id, String title) {
        return call(KvOperation.RENAME_NAMESPACE, "namespace " + id)
                .put(id)
                .json(Map.of("title", KvRules.title(title)))
                .decode(Decoder.done());
    }

    ApiCall<Void> delete(String id) {
        return call(KvOperation.DELETE_NAMESPACE, "namespace " + id)
                .delete(id)
                .decode(Decoder.deleted(KvProduct.NAMESPACE_NOT_FOUND));
    }

    private CallBuilder call(KvOperation operation, String resource) {
        return runtime.call(operation, resource, CallOptions.defaults()).in("storage", "kv", "namespaces");
    }

    private static Decoder<KvNamespaceInfo> info() {
        return Decoder.result(ResultReader.tree(NamespaceCalls::info));
    }

    private static KvNamespaceInfo info(WireObject namespace) throws IOException {
        return new KvNamespaceInfo(
                namespace.text("id"),
                namespace.text("title"),
                namespace.present("supports_url_encoding").map(told -> told.asBoolean()),
                namespace.optionalText("jurisdiction"));
    }
}
