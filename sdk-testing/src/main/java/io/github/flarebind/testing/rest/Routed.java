package io.github.flarebind.testing.rest;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A call and the route that fits it.
 *
 * @param route the route
 * @param call the call, with what the route names in its path
 */
record Routed(Route route, RestCall call) {
    Operation operation() {
        return route.operation(call);
    }

    Optional<String> resource() {
        return route.resource().map(call::path);
    }

    TransportResponse answer() throws IOException {
        return route.handle(call);
    }
}
