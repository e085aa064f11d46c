package io.github.flarebind.core.internal;

import io.github.flarebind.core.CallOptions;

/**
 * What a call is, before it is said how it looks on the wire.
 *
 * @param operation what is called
 * @param resource what it is called on, for people
 * @param options what the caller set for it
 */
record CallScope(Operation operation, String resource, CallOptions options) {
    Replay replay() {
        return options.repeatable() ? Replay.SAFE : operation.replay();
    }
}
