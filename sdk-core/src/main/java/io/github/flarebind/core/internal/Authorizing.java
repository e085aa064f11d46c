package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.auth.NoCredentialsException;
import io.github.flarebind.core.internal.auth.Scheme;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Authorizes each attempt afresh, so that credentials may change while a client lives. */
final class Authorizing implements Layer {
    private static final String REJECTED = "the credentials could not be had";

    private final Layer next;
    private final Supplier<? extends Credentials> credentials;

    private Authorizing(Layer next, Supplier<? extends Credentials> credentials) {
        this.next = next;
        this.credentials = credentials;
    }

    static Layer create(Layer next, Optional<Supplier<? extends Credentials>> credentials) {
        return credentials.<Layer>map(given -> new Authorizing(next, given)).orElse(next);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        if (exchange.scope().outside()) {
            return next.send(exchange);
        }
        Headers headers = headers(exchange);
        return Echo.masked(next.send(exchange.with(headers)), headers);
    }

    private Headers headers(Exchange exchange) {
        try {
            return Scheme.headers(requireNonNull(credentials.get(), "the supplier of credentials returned null"));
        } catch (NoCredentialsException e) {
            throw exchange.unsent(CallRejectedException::new, REJECTED + ": " + e.getMessage(), e);
        } catch (RuntimeException e) { // its words stay in the cause: they are the caller's, and perhaps secret
            throw exchange.unsent(CallRejectedException::new, REJECTED, e);
        }
    }
}
