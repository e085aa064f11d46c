package io.github.flarebind.core.internal;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Replay;
import java.util.Optional;

/**
 * What a call is, before it is said how it looks on the wire.
 *
 * @param operation what is called
 * @param resource what it is called on, for people
 * @param options what the caller set for it
 * @param replay whether this very call may be sent twice
 * @param endpoint where it goes, where that is not the REST API
 */
record CallScope(
        Operation operation, String resource, CallOptions options, Replay replay, Optional<Endpoint> endpoint) {
    static CallScope of(Operation operation, String resource, CallOptions options) {
        return new CallScope(operation, resource, options, operation.replay(), Optional.empty())
                .with(operation.replay());
    }

    /** The same call with another replay, which the caller's word outdoes. */
    CallScope with(Replay other) {
        return new CallScope(operation, resource, options, options.repeatable() ? Replay.SAFE : other, endpoint);
    }

    /** The same call to another endpoint. */
    CallScope to(Endpoint other) {
        return new CallScope(operation, resource, options, replay, Optional.of(other));
    }
}
