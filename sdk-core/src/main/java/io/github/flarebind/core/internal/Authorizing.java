package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.auth.Scheme;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** Authorizes each attempt afresh, so that credentials may change while a client lives. */
final class Authorizing implements Layer {
    private final Layer next;
    private final CurrentCredentials credentials;

    private Authorizing(Layer next, CurrentCredentials credentials) {
        this.next = next;
        this.credentials = credentials;
    }

    static Layer create(Layer next, CurrentCredentials credentials) {
        return new Authorizing(next, credentials);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        TransportRequest wire = exchange.scope()
                .endpoint()
                .map(endpoint -> endpoint.authorize(exchange.wire()))
                .orElseGet(() -> exchange.wire().with(headers(exchange)));
        return Echo.masked(next.send(exchange.with(wire)), exchange, wire.headers());
    }

    private Headers headers(Exchange exchange) {
        return credentials
                .ask((why, cause) -> exchange.unsent(CallRejectedException::new, why, cause))
                .map(Scheme::headers)
                .orElseGet(Headers::empty);
    }
}
