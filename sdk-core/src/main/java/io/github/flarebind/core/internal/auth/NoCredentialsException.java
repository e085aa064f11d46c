package io.github.flarebind.core.internal.auth;

/** A source of credentials has none to give; the message says what to do, and shows no secret. */
public final class NoCredentialsException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NoCredentialsException(String message) {
        super(message);
    }
}
