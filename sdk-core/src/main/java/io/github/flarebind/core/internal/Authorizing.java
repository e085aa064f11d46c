package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.auth.NoCredentialsException;
import io.github.flarebind.core.internal.auth.Scheme;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Authorizes each attempt afresh, so that credentials may change while a client lives. */
final class Authorizing implements Layer {
    private static final String REJECTED = "the credentials could not be had";

    private final Layer next;
    private final Optional<Supplier<? extends Credentials>> credentials;

    private Authorizing(Layer next, Optional<Supplier<? extends Credentials>> credentials) {
        this.next = next;
        this.credentials = credentials;
    }

    static Layer create(Layer next, Optional<Supplier<? extends Credentials>> credentials) {
        return new Authorizing(next, credentials);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        TransportRequest wire = exchange.scope()
                .endpoint()
                .map(endpoint -> endpoint.authorize(exchange.wire()))
                .orElseGet(() -> exchange.wire().with(headers(exchange)));
        return Echo.masked(next.send(exchange.with(wire)), exchange.wire(), wire);
    }

    private Headers headers(Exchange exchange) {
        try {
            return credentials.map(Authorizing::headers).orElseGet(Headers::empty);
        } catch (NoCredentialsException e) {
            throw exchange.unsent(CallRejectedException::new, REJECTED + ": " + e.getMessage(), e);
        } catch (RuntimeException e) { // its words stay in the cause: they are the caller's, and perhaps secret
            throw exchange.unsent(CallRejectedException::new, REJECTED, e);
        }
    }

    private static Headers headers(Supplier<? extends Credentials> credentials) {
        return Scheme.headers(requireNonNull(credentials.get(), "the supplier of credentials returned null"));
    }
}
