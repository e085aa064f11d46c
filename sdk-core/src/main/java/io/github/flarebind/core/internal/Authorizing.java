package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.Optional;

/** Signs each attempt afresh with the API token. */
final class Authorizing implements Layer {
    private final Layer next;
    private final ApiToken token;

    private Authorizing(Layer next, ApiToken token) {
        this.next = next;
        this.token = token;
    }

    static Layer create(Layer next, Optional<ApiToken> token) {
        return token.isPresent() ? new Authorizing(next, token.get()) : next;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        return next.send(exchange.with(Headers.of("Authorization", "Bearer " + token.value())));
    }
}
