package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;

/** Keeps tests from real accounts: asks the guards before anything goes to Cloudflare's own hosts. */
final class Guarding implements Layer {
    private static final List<String> CLOUDFLARE = List.of(".cloudflare.com", ".cloudflarestorage.com");

    private final Layer next;
    private final String accountId;
    private final List<Guard> guards;

    private Guarding(Layer next, String accountId, List<Guard> guards) {
        this.next = next;
        this.accountId = accountId;
        this.guards = guards;
    }

    static Layer create(Layer next, ClientConfig config) {
        return create(
                next,
                config,
                ServiceLoader.load(Guard.class, Guard.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /** Whoever brings a transport of his own knows where it leads. */
    static Layer create(Layer next, ClientConfig config, List<Guard> guards) {
        boolean off = guards.isEmpty() || config.transport().isPresent();
        return off ? next : new Guarding(next, config.accountId(), guards);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        String host = Objects.requireNonNullElse(exchange.wire().uri().getHost(), "");
        if (CLOUDFLARE.stream().anyMatch(host::endsWith)) {
            refusal().ifPresent(why -> {
                throw exchange.unsent(CallRejectedException::new, why, null);
            });
        }
        return next.send(exchange);
    }

    private Optional<String> refusal() {
        return guards.stream()
                .map(guard -> guard.refusal(accountId))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
