package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real account as a ground for one case. Its faces are the blocking ones: the others send the same, and every request counts. */
final class LiveGround implements Ground {
    private final CloudflareClient client;
    private final Shelf shelf;
    private final String prefix;
    private final AtomicInteger names = new AtomicInteger();

    LiveGround(CloudflareClient client, Shelf shelf, String prefix) {
        this.client = client;
        this.shelf = shelf;
        this.prefix = prefix;
    }

    @Override
    public CloudflareClient client() {
        return client;
    }

    @Override
    public Optional<ManualTime> time() {
        return Optional.empty();
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
