package io.github.flarebind.conformance;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.util.Optional;

/** Cloudflare's local runtime as a ground: what a program sees that runs against {@code wrangler dev}. */
final class LocalGround implements Ground {
    private final CloudflareClient client;
    private final boolean async;

    LocalGround(CloudflareClient client, boolean async) {
        this.client = client;
        this.async = async;
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
        throw new UnsupportedOperationException("nothing can be made here, so nothing needs a name");
    }

    @Override
    public boolean async() {
        return async;
    }

    @Override
    public void close() {
        client.close();
    }
}
