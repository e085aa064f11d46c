package io.github.flarebind.core.error;

/** The credentials were missing, malformed, unknown or expired (401). */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}; {@code permission} is the token's permission group that is needed. */
    public AuthenticationException(ApiFailure failure, String permission) {
        this(failure, permission, "");
    }

    /** Describes {@code failure}; {@code hint} says what to do about it, empty for the usual one. */
    public AuthenticationException(ApiFailure failure, String permission, String hint) {
        super(failure, hint.isEmpty() ? usual(failure, permission) : hint);
    }

    private static String usual(ApiFailure failure, String permission) {
        return "Check the API token: it may be mistyped, expired or revoked" + right(failure, permission);
    }

    private static String right(ApiFailure failure, String permission) {
        return failure.lacksRight() ? ", or lack " + failure.right(permission) : "";
    }
}
