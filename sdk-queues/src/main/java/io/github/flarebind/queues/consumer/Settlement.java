package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.PulledMessage;
import java.time.Duration;
import java.util.Optional;

/** A verdict on its way to the queue. */
final class Settlement {
    private final PulledMessage message;
    private final Lease lease;
    private final Verdict verdict;
    private volatile boolean unanswered;

    Settlement(Delivery delivery, Optional<Duration> delay) {
        this.message = delivery.message();
        this.lease = delivery.lease();
        this.verdict = new Verdict(message.leaseId(), delay);
    }

    PulledMessage message() {
        return message;
    }

    Lease lease() {
        return lease;
    }

    Verdict verdict() {
        return verdict;
    }

    /** It was sent, and perhaps it was done. */
    void unanswered() {
        unanswered = true;
    }

    /** Whether the queue did it: what was sent before and is refused now, within the lease, was done before. */
    boolean done(boolean refused) {
        return !refused || unanswered;
    }
}
