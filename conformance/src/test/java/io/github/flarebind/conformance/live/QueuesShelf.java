package io.github.flarebind.conformance.live;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.queues.QueuesClient;
import java.util.List;

/** The queues of an account; their consumers go first. */
record QueuesShelf(QueuesClient account) implements Shelf {
    static QueuesShelf of(CloudflareClient client) {
        return new QueuesShelf(QueuesClient.of(client));
    }

    @Override
    public String kind() {
        return "queue";
    }

    @Override
    public List<Resource> list() {
        return account.list().stream()
                .map(queue -> new Resource(queue.name(), queue.id()))
                .toList();
    }

    @Override
    public void remove(Resource queue) {
        account.consumers(queue.id()).forEach(consumer -> account.deleteConsumer(queue.id(), consumer.id()));
        account.delete(queue.id());
    }
}
