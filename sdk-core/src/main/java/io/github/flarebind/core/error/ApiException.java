package io.github.flarebind.core.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The service answered that it will not, or could not, do what was asked. */
public abstract class ApiException extends CloudflareException {
    private static final long serialVersionUID = 1;

    private final transient ApiFailure failure;

    /** Describes {@code failure}; {@code hint} says what to do about it, or is empty. */
    protected ApiException(ApiFailure failure, String hint) {
        super(failure.operation(), failure.resource(), failure.line(hint), null);
        this.failure = failure;
    }

    /** The HTTP status; 200 when the answer was {@code success: false}. */
    public int status() {
        return failure.status();
    }

    /** The errors of the answer with their chains, perhaps none. */
    public List<ApiError> errors() {
        return failure.errors();
    }

    /** The id under which Cloudflare's support finds the request. */
    public Optional<String> rayId() {
        return failure.rayId();
    }

    /** How long the service asks to wait ({@code Retry-After}). */
    public Optional<Duration> retryAfter() {
        return failure.retryAfter();
    }
}
