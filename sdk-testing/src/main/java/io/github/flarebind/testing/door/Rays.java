package io.github.flarebind.testing.door;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The ids by which Cloudflare's support finds a request. */
public final class Rays {
    private final AtomicLong last = new AtomicLong();

    /** The answer as it leaves the house, with an id of its own. */
    public TransportResponse sign(TransportResponse answer) {
        String ray = String.format(Locale.ROOT, "%016x-MEM", last.incrementAndGet());
        return answer.with(Headers.of("cf-ray", ray));
    }
}
