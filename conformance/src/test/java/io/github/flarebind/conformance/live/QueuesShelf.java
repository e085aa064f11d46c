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
        Shelf.gone(() -> removeConsumers(queue.id())); // a queue that is gone has none: its own delete tells
        Shelf.gone(() -> account.delete(queue.id()));
    }

    private void removeConsumers(String queue) {
        account.consumers(queue).forEach(consumer -> Shelf.gone(() -> account.deleteConsumer(queue, consumer.id())));
    }
}
