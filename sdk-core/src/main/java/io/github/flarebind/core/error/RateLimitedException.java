package io.github.flarebind.core.error;

/** The service asks for fewer requests (429), for longer than the call may wait. Nothing was done. */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}. */
    public RateLimitedException(ApiFailure failure) {
        this(failure, "");
    }

    /** Describes {@code failure}; {@code hint} says what to do about it, empty for the usual one. */
    public RateLimitedException(ApiFailure failure, String hint) {
        super(failure, hint.isEmpty() ? wait(failure) : hint);
    }

    private static String wait(ApiFailure failure) {
        return failure.retryAfter()
                .map(wait -> "Try again in " + wait.toSeconds() + " s")
                .orElse("");
    }
}
