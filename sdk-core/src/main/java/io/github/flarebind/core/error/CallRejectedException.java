package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** The client refused to send the call: nothing was sent. */
public final class CallRejectedException extends CloudflareException {
    private static final long serialVersionUID = 1;

    /** Describes what happened to {@code operation} on {@code resource}. */
    public CallRejectedException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, line(operation, resource, why), cause);
    }
}
