package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** Perhaps it happened, perhaps not: the request was sent, the answer is missing or says nothing, and sending it again could do it twice. */
public final class OutcomeUnknownException extends CloudflareException {
    private static final long serialVersionUID = 1;

    /** Describes what happened to {@code operation} on {@code resource}. */
    public OutcomeUnknownException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, line(operation, resource, why), cause);
    }
}
