package io.github.flarebind.testing.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        this(kind, code, message, null);
    }

    private ServiceException(Kind kind, int code, String message, @Nullable ServiceException detail) {
        super(message, detail, false, false); // an answer, not a bug: no stack trace
        this.kind = kind;
        this.code = code;
    }

    /** This refusal, and what exactly was wrong, which clients find in its chain. */
    public ServiceException because(int detailCode, String detail) {
        return new ServiceException(kind, code, getMessage(), new ServiceException(kind, detailCode, detail));
    }

    /** What exactly was wrong, where the service tells. */
    public Optional<ServiceException> detail() {
        return getCause() instanceof ServiceException cause ? Optional.of(cause) : Optional.empty();
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
