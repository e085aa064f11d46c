package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** The call did not end within its deadline. Nothing was sent, or doing it twice does no harm. */
public final class DeadlineExceededException extends CloudflareException {
    private static final long serialVersionUID = 1;

    /** Describes what happened to {@code operation} on {@code resource}. */
    public DeadlineExceededException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, line(operation, resource, why), cause);
    }
}
