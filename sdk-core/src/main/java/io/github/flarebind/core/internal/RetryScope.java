package io.github.flarebind.core.internal;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Replay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What bounds the attempts of one call.
 *
 * @param replay whether it may be sent twice
 * @param deadline when it must have ended
 * @param attempts how often it may be sent, where the caller said so
 * @param body what it sends, which may be a stream that is gone once read
 */
record RetryScope(Replay replay, Deadline deadline, OptionalInt attempts, Optional<Body> body) {
    boolean bodyAtHand() {
        return body.isEmpty() || body.get().replayable();
    }
}
