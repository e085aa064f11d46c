package io.github.flarebind.kv;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.Decoder;
import io.github.flarebind.core.internal.NumberedListing;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.ResultReader;
import io.github.flarebind.core.internal.WireObject;
import io.github.flarebind.kv.internal.KvOperation;
import io.github.flarebind.kv.internal.KvProduct;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The KV namespaces of an account: makes them, lists them, deletes them, and hands out their bindings. */
public final class KvClient {
    private final ClientRuntime runtime;

    private KvClient(ClientRuntime runtime) {
        this.runtime = runtime;
    }

    /** Returns the KV of the client's account. */
    public static KvClient of(CloudflareClient client) {
        return new KvClient(ClientRuntime.of(client));
    }

    /** Returns the binding of the namespace with this id; nothing is sent. */
    public KvNamespace namespace(String id) {
        return new HttpKvNamespace(new KvCalls(runtime, KvRules.id(id), CallOptions.defaults()));
    }

    /**
     * Makes a namespace.
     *
     * @param title 1 to 512 characters, unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the title is taken
     */
    public KvNamespaceInfo create(String title) {
        return call(KvOperation.CREATE_NAMESPACE, Resource.of("namespace", KvRules.title(title)))
                .post()
                .json(Map.of("title", title))
                .decode(Decoder.result(ResultReader.tree(KvClient::info)))
                .await();
    }

    /** All namespaces of the account. */
    public List<KvNamespaceInfo> list() {
        return NumberedListing.all(
                () -> call(KvOperation.LIST_NAMESPACES, "account " + runtime.accountId())
                        .get(),
                KvClient::info);
    }

    /**
     * Deletes the namespace with all its keys.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none with this id
     */
    public void delete(String id) {
        call(KvOperation.DELETE_NAMESPACE, "namespace " + KvRules.id(id))
                .delete(id)
                .decode(Decoder.deleted(KvProduct.NAMESPACE_NOT_FOUND))
                .await();
    }

    private CallBuilder call(KvOperation operation, String resource) {
        return runtime.call(operation, resource, CallOptions.defaults()).in("storage", "kv", "namespaces");
    }

    private static KvNamespaceInfo info(WireObject namespace) throws IOException {
        return new KvNamespaceInfo(namespace.text("id"), namespace.text("title"));
    }
}
