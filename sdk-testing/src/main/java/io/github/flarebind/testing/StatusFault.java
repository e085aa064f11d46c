package io.github.flarebind.testing;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.time.Duration;
import java.util.Optional;

/** An answer that tells an error, as the service asked tells it: JSON, or XML over S3. */
public final class StatusFault extends Fault {
    private final int status;
    private final int code;
    private final String message;
    private final Optional<Duration> retryAfter;

    private StatusFault(int status, int code, String message, Optional<Duration> retryAfter) {
        super("status " + status + (code == 0 ? "" : ", code " + code));
        this.status = status;
        this.code = code;
        this.message = message;
        this.retryAfter = retryAfter;
    }

    static StatusFault of(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a status of 400 to 599 is an error, not " + status);
        }
        return new StatusFault(status, 0, "a scripted fault", Optional.empty());
    }

    /** With this code, one of the service's own such as D1's 7500; default 0, which means nothing. */
    public StatusFault code(int code) {
        return new StatusFault(status, code, message, retryAfter);
    }

    /** With these words, by which D1 tells errors that pass from others; default "a scripted fault". */
    public StatusFault message(String message) {
        return new StatusFault(status, code, message, retryAfter);
    }

    /**
     * With the wish to be asked again after so long, in whole seconds.
     *
     * @throws IllegalArgumentException when it is below zero or has parts of a second
     */
    public StatusFault retryAfter(Duration wait) {
        if (wait.isNegative() || wait.toNanosPart() != 0) {
            throw new IllegalArgumentException("Retry-After is told in whole seconds, not " + wait);
        }
        return new StatusFault(status, code, message, Optional.of(wait));
    }

    @Override
    TransportResponse befall(Incident incident) {
        TransportResponse answer = incident.visit().refusal(status, code, message);
        return retryAfter
                .map(wait -> answer.with(Headers.of("Retry-After", Long.toString(wait.toSeconds()))))
                .orElse(answer);
    }
}
