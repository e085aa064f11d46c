package io.github.flarebind.core.error;

/** The credentials were missing, malformed, unknown or expired (401). */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}; {@code permission} is the token's permission group that is needed. */
    public AuthenticationException(ApiFailure failure, String permission) {
        super(failure, "Check the API token: it may be mistyped, expired or revoked" + right(failure, permission));
    }

    private static String right(ApiFailure failure, String permission) {
        return failure.lacksRight() ? ", or lack " + failure.right(permission) : "";
    }
}
