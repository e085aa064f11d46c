package io.github.flarebind.core.error;

/** The database, namespace, bucket or queue does not exist (404). A missing key or object is no error: it is empty. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}. */
    public NotFoundException(ApiFailure failure) {
        this(failure, "");
    }

    /** Describes {@code failure}; {@code hint} says what to do about it, empty for the usual one. */
    public NotFoundException(ApiFailure failure, String hint) {
        super(failure, hint.isEmpty() ? "Check its id or name, and that it belongs to this account" : hint);
    }
}
