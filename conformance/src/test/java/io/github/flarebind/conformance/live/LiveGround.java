package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.CloudflareClient;
import java.util.concurrent.atomic.AtomicInteger;

/** A real account as a ground for one case. Its faces are the blocking ones: the others send the same, and every request counts. */
record LiveGround(CloudflareClient client, Shelf shelf, String prefix, AtomicInteger names) implements Ground {
    LiveGround(CloudflareClient client, Shelf shelf, String prefix) {
        this(client, shelf, prefix, new AtomicInteger());
    }

    @Override
    public String freshName() {
        return prefix + names.incrementAndGet();
    }

    @Override
    public boolean hasRoomForMany() {
        return false;
    }

    /** Removes what the case made, so that the account never holds more; what resists is for the run's end. */
    @Override
    public void close() {
        shelf.sweep(name -> name.startsWith(prefix));
    }
}
