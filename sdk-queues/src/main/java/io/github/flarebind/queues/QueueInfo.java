package io.github.flarebind.queues;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A queue of the account. What the service did not tell is empty.
 *
 * @param id its id, 32 hexadecimal digits
 * @param name its name, unique in the account
 * @param created when it was made
 * @param modified when its name or settings were last changed
 * @param jurisdiction the region of law that it stays in, such as {@code eu}, if it was given one
 * @param settings how it keeps and delivers its messages
 * @param producers what sends to it at Cloudflare
 * @param consumers what takes messages from it, one at most
 */
public record QueueInfo(
        String id,
        String name,
        Optional<Instant> created,
        Optional<Instant> modified,
        Optional<String> jurisdiction,
        QueueSettings settings,
        List<QueueProducerInfo> producers,
        List<QueueConsumerInfo> consumers) {
    /** Copies both lists. */
    public QueueInfo {
        producers = List.copyOf(producers);
        consumers = List.copyOf(consumers);
    }
}
