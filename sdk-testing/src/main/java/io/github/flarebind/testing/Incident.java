package io.github.flarebind.testing;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.Visit;
import java.io.IOException;
import java.time.Duration;

/**
 * A request that something befalls.
 *
 * @param request the request
 * @param visit the same, as the service understands it
 * @param time the clock of the account
 */
record Incident(TransportRequest request, Visit visit, Time time) {
    private static final Duration FOREVER = Duration.ofDays(365);

    /** How long the one who asked waits for the body. */
    Duration patience() {
        return request.streamed() ? request.total().orElse(FOREVER) : request.timeout();
    }

    /** The answer as the one who asked takes it: read as it comes, or else, where it was to be whole, whole. */
    TransportResponse handedOver(TransportResponse answer) throws IOException {
        if (request.streamed() && answer.status() / 100 == 2) {
            return answer;
        }
        try (answer) {
            return TransportResponse.of(
                    answer.status(), answer.headers(), answer.body().readAllBytes());
        }
    }
}
