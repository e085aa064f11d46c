package io.github.flarebind.contract;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.util.Optional;

/** Where a contract runs: a client, and the answers to what the ground can do. */
public interface Ground extends AutoCloseable {
    /** The client of an account that the suite may use as it likes. */
    CloudflareClient client();

    /** The clock of the services, where a test can turn it; a real service's cannot be. */
    default Optional<ManualTime> time() {
        return Optional.empty();
    }

    /** A name that nothing else of this ground bears. */
    String freshName();

    /** Whether a hundred resources more have room; an account on Cloudflare's free plan has room for ten databases. */
    default boolean hasRoomForMany() {
        return true;
    }

    /** Whether the bindings are driven through their async faces. */
    default boolean async() {
        return false;
    }

    /** Gives back what the ground took. */
    @Override
    void close();
}
