package io.github.flarebind.conformance.live;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import java.util.List;

/** The databases of an account. */
record D1Shelf(D1Client account) implements Shelf {
    static D1Shelf of(CloudflareClient client) {
        return new D1Shelf(D1Client.of(client));
    }

    @Override
    public String kind() {
        return "database";
    }

    @Override
    public List<Resource> list() {
        return account.list().stream()
                .map(database -> new Resource(database.name(), database.id()))
                .toList();
    }

    @Override
    public void remove(Resource database) {
        Shelf.gone(() -> account.delete(database.id()));
    }
}
