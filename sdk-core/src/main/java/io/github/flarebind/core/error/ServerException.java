package io.github.flarebind.core.error;

/** The service failed (5xx or 408), and a retry did not help or was not right. */
public class ServerException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Describes {@code failure}. */
    public ServerException(ApiFailure failure) {
        this(failure, "");
    }

    /** Describes {@code failure}; {@code hint} says what to do about it. */
    public ServerException(ApiFailure failure, String hint) {
        super(failure, hint);
    }
}
