package io.github.flarebind.core.internal.http;

import java.io.IOException;

/** An answer beyond what is held in memory; it came, but is not in the agreed shape. */
public final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    AnswerTooLargeException(String message) {
        super(message);
    }
}
