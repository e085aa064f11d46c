package io.github.flarebind.examples;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueMessage;
import io.github.flarebind.queues.QueuesClient;
import java.util.List;
import java.util.Map;

/** Queues: messages sent, pulled, and settled one way or the other. */
final class QueuesTour {
    private static final int MOST_PULLS = 20;

    private QueuesTour() {}

    static void visit(CloudflareClient cloudflare, Tour tour) {
        QueuesClient queues = QueuesClient.of(cloudflare);
        String id = queues.create(tour.name()).id();
        try {
            queues.createPullConsumer(id);
            tour.heading("Queues, queue " + id);
            use(queues.queue(id), tour);
        } finally {
            queues.delete(id);
        }
    }

    private static void use(CloudflareQueue queue, Tour tour) {
        queue.send(Body.json(Map.of("id", 7, "action", "resize")));
        queue.sendBatch(List.of(QueueMessage.of(Body.of("plain text")), QueueMessage.of(Body.json(List.of(1, 2)))));
        List<PulledMessage> pulled = pull(queue);
        tour.say("pull: bodies", pulled.stream().map(PulledMessage::text).toList());
        tour.say("retry: one", queue.retry(pulled.subList(0, 1)).retried());
        tour.say("ack: the others", queue.ack(pulled.subList(1, pulled.size())).acked());
        PulledMessage again = pull(queue).get(0);
        tour.say("pull: again, attempt " + again.attempts(), again.text());
        tour.say("ack", queue.ack(List.of(again)).acked());
    }

    /** Pulls until something is there: Cloudflare's pull answers at once, be the queue empty or not. */
    private static List<PulledMessage> pull(CloudflareQueue queue) {
        for (int i = 0; i < MOST_PULLS; i++) {
            List<PulledMessage> messages = queue.pull();
            if (!messages.isEmpty()) {
                return messages;
            }
            Tour.pause();
        }
        throw new IllegalStateException("no message came in " + MOST_PULLS + " pulls");
    }
}
