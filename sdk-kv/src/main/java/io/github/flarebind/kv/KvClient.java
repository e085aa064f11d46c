package io.github.flarebind.kv;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.ResourceNames;
import java.util.List;

/**
 * The KV namespaces of an account: makes them, lists them, renames and deletes them, and hands out their bindings.
 *
 * <p>Wherever a namespace is asked for it may be given by its id, 32 hexadecimal digits, or by its title. A title is looked
 * up with a call of its own, once for each client of this kind, and is a
 * {@link io.github.flarebind.core.error.NotFoundException} when no namespace has it.
 */
public final class KvClient {
    private final NamespaceCalls calls;
    private final ResourceNames names;

    private KvClient(NamespaceCalls calls) {
        this.calls = calls;
        this.names = new ResourceNames(KvRules.ID, calls::id);
    }

    /** Returns the KV of the client's account. */
    public static KvClient of(CloudflareClient client) {
        return new KvClient(new NamespaceCalls(ClientRuntime.of(client)));
    }

    /** Returns the binding of a namespace; nothing is sent for one that is given by its id. */
    public KvNamespace namespace(String namespace) {
        return namespaceById(id(namespace));
    }

    /**
     * Returns the binding of the namespace with this id, whatever it looks like: to {@code wrangler dev} any text is an id.
     * Nothing is sent.
     */
    public KvNamespace namespaceById(String id) {
        return new HttpKvNamespace(new KvCalls(calls.runtime(), KvRules.namespace(id), CallOptions.defaults()));
    }

    private String id(String namespace) {
        return names.id(KvRules.namespace(namespace));
    }

    /** Makes a namespace; see {@link #create(String, KvNamespaceOptions)}. */
    public KvNamespaceInfo create(String title) {
        return create(title, KvNamespaceOptions.builder().build());
    }

    /**
     * Makes a namespace.
     *
     * @param title 1 to 512 characters, unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the title is taken
     */
    public KvNamespaceInfo create(String title, KvNamespaceOptions options) {
        return calls.create(title, requireNonNull(options, "options is null")).await();
    }

    /**
     * Returns what is known of a namespace.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none
     */
    public KvNamespaceInfo get(String namespace) {
        return calls.get(id(namespace)).await();
    }

    /** All namespaces of the account. */
    public List<KvNamespaceInfo> list() {
        return calls.list();
    }

    /**
     * Gives a namespace another title; its id and its keys stay.
     *
     * @param title 1 to 512 characters, unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the title is taken
     */
    public void rename(String namespace, String title) {
        KvRules.title(title);
        String id = id(namespace);
        calls.rename(id, title).await();
        names.forget(id);
    }

    /**
     * Deletes a namespace with all its keys.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none
     */
    public void delete(String namespace) {
        String id = id(namespace);
        calls.delete(id).await();
        names.forget(id);
    }
}
