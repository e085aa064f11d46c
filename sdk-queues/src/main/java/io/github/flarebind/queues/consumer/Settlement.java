package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueRetry;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a message, on its way to the queue. */
final class Settlement {
    private final PulledMessage message;
    private final Lease lease;
    private final Optional<Duration> delay;
    private volatile boolean unanswered;

    /** Without a delay it is done; else it is to come again. */
    Settlement(Delivery delivery, Optional<Duration> delay) {
        this.message = delivery.message();
        this.lease = delivery.lease();
        this.delay = delay;
    }

    PulledMessage message() {
        return message;
    }

    Lease lease() {
        return lease;
    }

    boolean isAck() {
        return delay.isEmpty();
    }

    Stream<QueueRetry> retry() {
        return delay.map(wait -> QueueRetry.of(message, wait)).stream();
    }

    /** It was sent, and perhaps it was done. */
    void unanswered() {
        unanswered = true;
    }

    /** Whether the queue did it: what was sent before and is refused now, while the lease is on, was done before. */
    boolean done(boolean refused) {
        return !refused || (unanswered && !lease.isOver());
    }
}
