package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.internal.Outcome.Kind;

/** What a failure means: which exception tells it, and whether sending again may help. */
public enum Meaning {
    /** The credentials are not accepted. */
    UNAUTHENTICATED(Kind.FINAL),
    /** The credentials do not reach so far. */
    DENIED(Kind.FINAL),
    /** One of the two above, which only the status tells. */
    REFUSED(Kind.FINAL),
    /** There is no such resource. */
    NOT_FOUND(Kind.FINAL),
    /** The state of the resource forbids it. */
    CONFLICT(Kind.FINAL),
    /** It will not be done, whenever it is asked. */
    INVALID(Kind.FINAL),
    /** Too many requests: it was not begun, and soon it may be. */
    THROTTLED(Kind.THROTTLED),
    /** A quota is used up, which no wait of a call outlasts. */
    EXHAUSTED(Kind.FINAL),
    /** The service failed, perhaps midway; trying again may help. */
    FAILED(Kind.TRANSIENT),
    /** The service does not have it, and will not have it soon. */
    UNSUPPORTED(Kind.FINAL),
    /** The code says too little: the status decides. */
    AS_STATUS(Kind.FINAL);

    private final Kind kind;

    Meaning(Kind kind) {
        this.kind = kind;
    }

    static Meaning of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> DENIED;
            case 404 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 429 -> THROTTLED;
            case 408 -> FAILED;
            case 501 -> UNSUPPORTED;
            default -> status >= 500 ? FAILED : INVALID;
        };
    }

    /** What is meant where {@code status} is told with it. */
    Meaning under(int status) {
        return switch (this) {
            case AS_STATUS -> of(status);
            // the local runtime has the same code for its own failures
            case REFUSED -> status == 401 ? UNAUTHENTICATED : status >= 500 ? FAILED : DENIED;
            default -> this;
        };
    }

    /** What it means for sending again. */
    Kind kind() {
        return kind;
    }

    /** The exception that tells it; an empty hint stands for the usual one. */
    ApiException exception(ApiFailure failure, String permission, String hint) {
        return switch (under(failure.status())) {
            case UNAUTHENTICATED -> new AuthenticationException(failure, permission, hint);
            case DENIED, REFUSED -> new PermissionDeniedException(failure, permission, hint);
            case NOT_FOUND -> new NotFoundException(failure, hint);
            case CONFLICT -> new ConflictException(failure, hint);
            case INVALID, AS_STATUS -> new InvalidRequestException(failure, hint);
            case THROTTLED, EXHAUSTED -> new RateLimitedException(failure, hint);
            case FAILED, UNSUPPORTED -> new ServerException(failure, hint);
        };
    }
}
