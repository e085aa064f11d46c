package io.github.flarebind.testing.rest;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.Visit;
import java.io.IOException;
import java.util.Optional;

/**
 * One request to the REST API.
 *
 * @param door the door that it came to
 * @param call the whole request
 * @param routed the route that fits it
 */
record RestVisit(RestDoor door, RestCall call, Optional<Routed> routed) implements Visit {
    @Override
    public Optional<Operation> operation() {
        return routed.map(Routed::operation);
    }

    @Override
    public Optional<String> resource() {
        return routed.flatMap(Routed::resource);
    }

    @Override
    public TransportResponse answer() throws IOException {
        return door.answer(this);
    }

    @Override
    public TransportResponse refusal(int status, int code, String message) {
        return door.signed(Envelopes.error(status, code, message));
    }
}
