package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.RunsOn;

/** A run could not remove all that it has made; counted on its ground, for no class is to blame. */
@RunsOn(RunsOn.REAL_ACCOUNT)
final class LeftException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    LeftException(String message) {
        super(message);
    }
}
