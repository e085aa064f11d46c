package io.github.flarebind.testing.rest;

import static io.github.flarebind.testing.rest.D1Routes.malformed;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.d1.internal.D1Operation;
import io.github.flarebind.testing.engine.D1Engine;
import io.github.flarebind.testing.engine.D1Store;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** D1's time travel over REST. */
final class D1TimeTravelRoutes {
    private static final String BASE = D1Routes.BASE + "/{db}/time_travel";

    private final D1Engine engine;

    private D1TimeTravelRoutes(D1Engine engine) {
        this.engine = engine;
    }

    static void add(Router router, D1Engine engine) {
        D1TimeTravelRoutes routes = new D1TimeTravelRoutes(engine);
        router.on("GET", BASE + "/bookmark", D1Operation.BOOKMARK, routes::bookmark)
                .query("timestamp");
        router.on("POST", BASE + "/restore", D1Operation.RESTORE, routes::restore)
                .query("bookmark", "timestamp");
    }

    private TransportResponse bookmark(RestCall call) {
        D1Store store = engine.get(call.path("db"));
        String bookmark = timestamp(call).map(store::bookmark).orElseGet(store::bookmark);
        return Envelopes.ok(Envelopes.object().put("bookmark", bookmark));
    }

    private TransportResponse restore(RestCall call) {
        D1Store store = engine.get(call.path("db"));
        Optional<String> given = call.parameter("bookmark");
        Optional<Instant> timestamp = timestamp(call);
        if (given.isPresent() == timestamp.isPresent()) {
            throw malformed("exactly one of bookmark and timestamp is required");
        }
        String bookmark = given.or(() -> timestamp.map(store::bookmark)).orElseThrow();
        String previous = store.restore(bookmark);
        return Envelopes.ok(Envelopes.object()
                .put("bookmark", bookmark)
                .put("previous_bookmark", previous)
                .put("message", "Restored to bookmark " + bookmark + ". Restore " + previous + " to undo it."));
    }

    private static Optional<Instant> timestamp(RestCall call) {
        return call.parameter("timestamp").map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw malformed("timestamp is no ISO 8601 date and time with an offset");
            }
        });
    }
}
