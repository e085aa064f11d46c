package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** The thread was interrupted or the future cancelled. Nothing was sent, or doing it twice does no harm. */
public final class CallCancelledException extends CloudflareException {
    private static final long serialVersionUID = 1;

    /** Describes what happened to {@code operation} on {@code resource}. */
    public CallCancelledException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, line(operation, resource, why), cause);
    }
}
