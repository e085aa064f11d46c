package io.github.flarebind.queues;

import io.github.flarebind.core.internal.WireObject;
import java.time.Instant;
import java.util.Optional;

/**
 * How much waits in a queue, approximately and a little late.
 *
 * @param backlogCount messages in the queue, those given out included; 0 also when the service does not know
 * @param backlogBytes their bytes; 0 also when the service does not know
 * @param oldestMessage when the oldest of them was sent; empty when there is none or the service does not know
 */
public record QueueMetrics(long backlogCount, long backlogBytes, Optional<Instant> oldestMessage) {
    /** What {@code metrics} tells, as much of it as can be read: a message that is stored must not fail for it. */
    static QueueMetrics of(WireObject metrics) {
        long oldest = number(metrics, "oldest_message_timestamp_ms");
        return new QueueMetrics(
                number(metrics, "backlog_count"),
                number(metrics, "backlog_bytes"),
                oldest == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest)));
    }

    private static long number(WireObject metrics, String field) {
        return metrics.present(field).map(value -> value.asLong(0)).orElse(0L);
    }
}
