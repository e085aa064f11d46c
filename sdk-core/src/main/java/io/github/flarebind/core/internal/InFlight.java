package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many requests are out at once; who comes first goes first. A streamed answer counts until its headers have
 * come, else readers that write would wait for each other.
 */
final class InFlight implements Layer {
    private final Layer next;
    private final int most;
    private final Semaphore slots;
    /** A body's source may itself call this client, on the same thread, while its request has the slot. */
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    private InFlight(Layer next, int most) {
        this.next = next;
        this.most = most;
        this.slots = new Semaphore(most, true);
    }

    static Layer create(Layer next, int most) {
        return new InFlight(next, most);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        if (inside.get()) {
            return next.send(exchange);
        }
        take(exchange);
        inside.set(true);
        try {
            return next.send(exchange);
        } finally {
            inside.remove();
            slots.release();
        }
    }

    private void take(Exchange exchange) {
        try {
            if (!slots.tryAcquire(exchange.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                String why = "the deadline passed before it could be sent: " + most
                        + " requests were in flight, the most that this client has at once";
                throw exchange.unsent(DeadlineExceededException::new, why, null);
            }
        } catch (InterruptedException e) {
            throw exchange.cancelled(e);
        }
    }
}
