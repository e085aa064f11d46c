package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.DeadlineExceededException;

/**
 * How a call ends that never came to run.
 *
 * @param scope what was to be called
 * @param deadline when it must have ended
 */
record Unstarted(CallScope scope, Deadline deadline) {
    CloudflareException closed() {
        return new CallRejectedException(
                scope.operation().title(), scope.resource(), "the client was closed; nothing was sent", null);
    }

    CloudflareException late() {
        return new DeadlineExceededException(
                scope.operation().title(),
                scope.resource(),
                "the deadline passed while all threads of the client were busy; nothing was sent",
                null);
    }
}
