package io.github.flarebind.core.error;

/** The database, namespace, bucket or queue does not exist (404). A missing key or object is no error: it is empty. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}. */
    public NotFoundException(ApiFailure failure) {
        super(failure, "Check its id or name, and that it belongs to this account");
    }
}
