package io.github.flarebind.core.internal;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Replay;

/**
 * What a call is, before it is said how it looks on the wire.
 *
 * @param operation what is called
 * @param resource what it is called on, for people
 * @param options what the caller set for it
 * @param replay whether this very call may be sent twice
 * @param outside whether it goes to a signed URL, which must not see the client's credentials
 */
record CallScope(Operation operation, String resource, CallOptions options, Replay replay, boolean outside) {
    static CallScope of(Operation operation, String resource, CallOptions options) {
        return new CallScope(operation, resource, options, operation.replay(), false).with(operation.replay());
    }

    /** The same call with another replay, which the caller's word outdoes. */
    CallScope with(Replay other) {
        return new CallScope(operation, resource, options, options.repeatable() ? Replay.SAFE : other, outside);
    }

    /** The same call to a signed URL. */
    CallScope outsideTheApi() {
        return new CallScope(operation, resource, options, replay, true);
    }
}
