package io.github.flarebind.core.error;

/** The request contradicts the state of the resource, such as a name that is taken (409). */
public class ConflictException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}. */
    public ConflictException(ApiFailure failure) {
        this(failure, "");
    }

    /** Describes {@code failure}; {@code hint} says what to do about it. */
    public ConflictException(ApiFailure failure, String hint) {
        super(failure, hint);
    }
}
