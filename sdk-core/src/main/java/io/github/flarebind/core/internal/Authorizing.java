package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** Signs each attempt afresh with the API token. */
final class Authorizing implements Layer {
    private final Layer next;
    private final ApiToken token;

    private Authorizing(Layer next, ApiToken token) {
        this.next = next;
        this.token = token;
    }

    static Layer create(Layer next, ApiToken token) {
        return new Authorizing(next, token);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        return next.send(exchange.with(Headers.of("Authorization", "Bearer " + token.value())));
    }
}
