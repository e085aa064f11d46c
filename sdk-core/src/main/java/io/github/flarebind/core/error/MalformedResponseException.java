package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** The service answered, but not in the agreed shape. */
public final class MalformedResponseException extends CloudflareException {
    private static final long serialVersionUID = 1;

    /** Describes what happened to {@code operation} on {@code resource}. */
    public MalformedResponseException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, line(operation, resource, why), cause);
    }
}
