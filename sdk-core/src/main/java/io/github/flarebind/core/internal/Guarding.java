package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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

    /** Whoever brings a transport of his own knows where it leads. */
    static Layer create(Layer next, ClientConfig config) {
        if (config.transport().isPresent()) {
            return next;
        }
        List<Guard> guards = Guards.found();
        return guards.isEmpty() ? next : new Guarding(next, config.accountId(), guards);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        if (real(exchange.wire().uri())) {
            refusal().ifPresent(why -> {
                throw exchange.unsent(CallRejectedException::new, why, null);
            });
        }
        return next.send(exchange);
    }

    /** Whether it leads to Cloudflare itself; a host may end with a dot, and case does not count. */
    static boolean real(URI uri) {
        String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
        String plain = '.' + (host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        return CLOUDFLARE.stream().anyMatch(plain::endsWith);
    }

    private Optional<String> refusal() {
        return guards.stream()
                .map(guard -> guard.refusal(accountId))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
