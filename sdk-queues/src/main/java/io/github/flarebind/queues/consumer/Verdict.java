package io.github.flarebind.queues.consumer;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a message.
 *
 * @param leaseId by what the queue knows it
 * @param delay how long it is to wait before it comes again; empty when it is done
 */
public record Verdict(String leaseId, Optional<Duration> delay) {
    boolean isAck() {
        return delay.isEmpty();
    }
}
