package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** Slows down before the quota of the account is used up: beyond it every call fails for five minutes. */
final class Pacing implements Layer {
    private final Layer next;
    private final Pause pause;
    private final Quota quota;

    private Pacing(Layer next, Time time) {
        this.next = next;
        this.pause = new Pause(time);
        this.quota = new Quota(time);
    }

    static Layer create(Layer next, Time time) {
        return new Pacing(next, time);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        pause.before(exchange, quota.reserve(), "the quota of requests (Ratelimit) is used up");
        TransportResponse response = next.send(exchange);
        RateLimitHeaders.of(response.headers()).ifPresent(quota::told);
        return response;
    }
}
