package io.github.flarebind.testing.door;

import java.io.IOException;

/** Bytes that are no HTTP request. */
final class BadRequestException extends IOException {
    private static final long serialVersionUID = 1;

    BadRequestException(String message) {
        super(message);
    }
}
