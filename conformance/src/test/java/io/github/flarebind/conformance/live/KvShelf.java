package io.github.flarebind.conformance.live;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.kv.KvClient;
import java.util.List;

/** The namespaces of an account. */
record KvShelf(KvClient account) implements Shelf {
    static KvShelf of(CloudflareClient client) {
        return new KvShelf(KvClient.of(client));
    }

    @Override
    public String kind() {
        return "namespace";
    }

    @Override
    public List<Resource> list() {
        return account.list().stream()
                .map(namespace -> new Resource(namespace.title(), namespace.id()))
                .toList();
    }

    @Override
    public void remove(Resource namespace) {
        Shelf.gone(() -> account.delete(namespace.id()));
    }
}
