package io.github.flarebind.core.error;

/** The service refused the request as it stands; sending it again would not help (400 and other 4xx). */
public class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}. */
    public InvalidRequestException(ApiFailure failure) {
        this(failure, "");
    }

    /** Describes {@code failure}; {@code hint} says what to do about it. */
    public InvalidRequestException(ApiFailure failure, String hint) {
        super(failure, hint);
    }
}
