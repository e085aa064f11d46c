package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** No answer came. Either nothing was sent, or doing it twice does no harm: it is safe to try again. */
public final class TransportException extends CloudflareException {
    private static final long serialVersionUID = 1;

    /** Describes what happened to {@code operation} on {@code resource}. */
    public TransportException(String operation, String resource, String why, @Nullable Throwable cause) {
        super(operation, resource, line(operation, resource, why), cause);
    }
}
