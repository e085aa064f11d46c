package io.github.flarebind.testing.rest;

import io.github.flarebind.core.internal.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of all services. */
final class Router {
    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; the pattern begins below the account. */
    Route on(String method, String pattern, Operation operation, Handler handler) {
        Route route = new Route(method, pattern, operation, handler);
        routes.add(route);
        return route;
    }

    /** The route that fits {@code call}. */
    Optional<Routed> find(RestCall call) {
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.match(call);
            if (names.isPresent()) {
                return Optional.of(new Routed(route, call.with(names.get())));
            }
        }
        return Optional.empty();
    }
}
