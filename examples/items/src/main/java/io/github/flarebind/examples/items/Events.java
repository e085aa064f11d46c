package io.github.flarebind.examples.items;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.queues.CloudflareQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a queue what was written, after it was. An event that cannot be sent is logged, and the write stands: {@code wrangler
 * dev} has queues for its Worker only, so there all events are logged.
 */
final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final CloudflareQueue queue;

    Events(CloudflareQueue queue) {
        this.queue = queue;
    }

    void itemCreated(long id) {
        send(new Event("item.created", id));
    }

    void pictureStored(long id) {
        send(new Event("item.picture.stored", id));
    }

    private void send(Event event) {
        try {
            queue.send(Body.json(event));
        } catch (CloudflareException | UnsupportedOperationException e) {
            LOG.warn("{} of item {} was not sent: {}", event.type(), event.id(), e.getMessage());
        }
    }

    /** What consumers read. */
    record Event(String type, long id) {}
}
