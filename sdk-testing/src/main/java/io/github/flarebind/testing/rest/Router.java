package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of all services; a request that fits none is refused by name. */
final class Router {
    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; the pattern begins below the account. */
    Route on(String method, String pattern, Handler handler) {
        Route route = new Route(method, pattern, handler);
        routes.add(route);
        return route;
    }

    TransportResponse route(RestCall call) throws IOException {
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.match(call);
            if (names.isPresent()) {
                return route.handle(call.with(names.get()));
            }
        }
        throw new ServiceException(
                ServiceException.Kind.UNSUPPORTED,
                7000,
                "the in-memory Cloudflare has no route " + call.method() + " /" + String.join("/", call.segments()));
    }
}
