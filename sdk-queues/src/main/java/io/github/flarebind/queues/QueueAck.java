package io.github.flarebind.queues;

import java.util.Map;

/**
 * What became of messages that were acknowledged or given back.
 *
 * @param acked how many were removed from the queue
 * @param retried how many were given back to it
 * @param warnings why others were not, by {@link PulledMessage#leaseId()}: mostly that they came too late
 */
public record QueueAck(int acked, int retried, Map<String, String> warnings) {
    /** Copies the warnings. */
    public QueueAck {
        warnings = Map.copyOf(warnings);
    }
}
