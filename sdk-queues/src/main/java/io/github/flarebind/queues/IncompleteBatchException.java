package io.github.flarebind.queues;

import io.github.flarebind.core.error.CloudflareException;

/**
 * A batch of several requests, sent in its order, that ended before its end. The first {@link #stored()} messages were
 * stored, the {@link #unknown()} after them perhaps, and none that follows: it does no harm to send those again. The
 * cause says why.
 */
public final class IncompleteBatchException extends CloudflareException {
    private static final long serialVersionUID = 1;

    private final int stored;
    private final int unknown;

    IncompleteBatchException(String operation, String resource, Ended ended) {
        super(operation, resource, operation + " on " + resource + ": " + ended.line(), ended.cause());
        this.stored = ended.stored();
        this.unknown = ended.unknown();
    }

    /** How many messages, from the first on, were surely stored. */
    public int stored() {
        return stored;
    }

    /**
     * How many of the messages after those were perhaps stored, so that sending them again may double them; 0 to 100.
     */
    public int unknown() {
        return unknown;
    }

    /** How far a batch came, and what ended it. */
    record Ended(int stored, int unknown, RuntimeException cause) {
        String line() {
            String perhaps = unknown == 0 ? "" : "the next " + unknown + " perhaps, ";
            return "the first " + stored + " messages were stored, " + perhaps + "and none after them was sent: "
                    + cause.getMessage();
        }
    }
}
