package io.github.flarebind.testing;

import io.github.flarebind.contract.Ground;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The in-memory Cloudflare as a ground: in process, in process through the async face, on a socket. */
final class InMemoryGround implements Ground {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final AtomicInteger names = new AtomicInteger();
    private final Optional<CloudflareEmulator> emulator;
    private final CloudflareClient client;
    private final boolean async;

    private InMemoryGround(boolean socket, boolean async) {
        this.emulator = socket ? Optional.of(cloudflare.serve()) : Optional.empty();
        this.client = emulator.map(CloudflareEmulator::client).orElseGet(cloudflare::client);
        this.async = async;
    }

    static InMemoryGround inProcess() {
        return new InMemoryGround(false, false);
    }

    static InMemoryGround asyncInProcess() {
        return new InMemoryGround(false, true);
    }

    static InMemoryGround onSocket() {
        return new InMemoryGround(true, false);
    }

    @Override
    public CloudflareClient client() {
        return client;
    }

    @Override
    public Optional<ManualTime> time() {
        return Optional.of(cloudflare.time());
    }

    @Override
    public String freshName() {
        return "fresh-" + names.incrementAndGet();
    }

    @Override
    public boolean async() {
        return async;
    }

    @Override
    public void close() {
        client.close();
        emulator.ifPresent(CloudflareEmulator::close);
        cloudflare.close();
    }
}
