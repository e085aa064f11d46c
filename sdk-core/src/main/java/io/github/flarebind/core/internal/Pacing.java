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
        awaitTurn(exchange);
        TransportResponse response = next.send(exchange);
        RateLimitPolicy.of(response.headers()).forEach(quota::told);
        return response;
    }

    private void awaitTurn(Exchange exchange) {
        Quota.Turn turn;
        do {
            turn = quota.reserve(exchange.deadline().remaining());
            pause.before(exchange, turn.delay(), "the quota of requests (Ratelimit) is used up");
        } while (!turn.taken());
    }
}
