package io.github.flarebind.testing.engine;

/** What a service refuses, with its own code and text. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why it refuses. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        NOT_ALLOWED,
        CONFLICT,
        TOO_LARGE,
        KEY_TOO_LONG,
        TOO_MANY,
        UNSUPPORTED,
        RANGE,
        INTERNAL
    }

    private final Kind kind;
    private final int code;

    public ServiceException(Kind kind, int code, String message) {
        super(message, null, false, false); // an answer, not a bug: no stack trace
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public int code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
