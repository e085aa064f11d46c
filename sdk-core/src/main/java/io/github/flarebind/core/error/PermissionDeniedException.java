package io.github.flarebind.core.error;

/** The credentials are known but may not do this, or belong to another account (403). */
public final class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}; {@code permission} is the token's permission group that is needed. */
    public PermissionDeniedException(ApiFailure failure, String permission) {
        this(failure, permission, "");
    }

    /** Describes {@code failure}; {@code hint} says what to do about it, empty for the usual one. */
    public PermissionDeniedException(ApiFailure failure, String permission, String hint) {
        super(failure, hint.isEmpty() ? usual(failure, permission) : hint);
    }

    private static String usual(ApiFailure failure, String permission) {
        if (!failure.enveloped()) {
            return "The API itself did not answer: look at the firewall or the proxy before it";
        }
        return failure.lacksRight()
                ? "Check that the API token has " + failure.right(permission)
                : "Check the account id, and that the API token has the permission " + permission;
    }
}
