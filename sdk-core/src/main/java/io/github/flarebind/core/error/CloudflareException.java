package io.github.flarebind.core.error;

import org.jspecify.annotations.Nullable;

/** The root of everything that a call can end with. One line of message: what failed, on what, why, what to do. */
public abstract class CloudflareException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String operation;
    private final String resource;

    /** Says in {@code message}, one line, what befell {@code operation} on {@code resource}. */
    protected CloudflareException(String operation, String resource, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.operation = operation;
        this.resource = resource;
    }

    static String line(String operation, String resource, String why) {
        return operation + " on " + resource + ": " + why;
    }

    /** What was called, such as {@code "D1 query"}. */
    public String operation() {
        return operation;
    }

    /** What it was called on, such as {@code "key 'a' in namespace 0f2a"}. */
    public String resource() {
        return resource;
    }
}
