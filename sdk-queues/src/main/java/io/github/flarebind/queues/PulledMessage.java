package io.github.flarebind.queues;

import io.github.flarebind.core.JsonCodec;
import java.time.Instant;

/** A message that was pulled: this program's until it is acknowledged, given back, or its visibility timeout ends. */
public final class PulledMessage extends ReceivedMessage {
    private final String leaseId;

    PulledMessage(Delivery delivery, Payload payload, JsonCodec codec) {
        super(new Facts(delivery.id(), delivery.attempts(), delivery.timestamp()), payload, codec);
        this.leaseId = delivery.leaseId();
    }

    /** The id of this giving out, by which the service is told what became of it; {@code ack} and {@code retry} do. */
    public String leaseId() {
        return leaseId;
    }

    /** The facts of one giving out, as the service tells them. */
    record Delivery(String id, String leaseId, int attempts, Instant timestamp) {}
}
