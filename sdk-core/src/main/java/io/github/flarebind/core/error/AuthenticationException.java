package io.github.flarebind.core.error;

/** The credentials were missing, malformed, unknown or expired (401). */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}. */
    public AuthenticationException(ApiFailure failure) {
        super(failure, "Check the API token: it may be mistyped, expired or revoked");
    }
}
