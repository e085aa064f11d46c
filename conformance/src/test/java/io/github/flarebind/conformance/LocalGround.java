package io.github.flarebind.conformance;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.CloudflareClient;

/** Cloudflare's local runtime as a ground: what a program sees that runs against {@code wrangler dev}. */
record LocalGround(CloudflareClient client, boolean async) implements Ground {
    @Override
    public String freshName() {
        throw new UnsupportedOperationException("nothing can be made here, so nothing needs a name");
    }

    @Override
    public void close() {
        client.close();
    }
}
