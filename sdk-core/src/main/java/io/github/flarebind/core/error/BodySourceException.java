package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** The caller's own source failed while the request body was read from it; the request was not completed. */
public final class BodySourceException extends CloudflareException {
    private static final long serialVersionUID = 1;

    /** Describes what happened to {@code operation} on {@code resource}. */
    public BodySourceException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, line(operation, resource, why), cause);
    }
}
