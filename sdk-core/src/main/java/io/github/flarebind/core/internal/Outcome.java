package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.time.Duration;
import java.util.Map;

/** What one attempt came to. */
sealed interface Outcome<T> {
    /** A value, with the response that still belongs to it when it is streamed, and what the service counted. */
    record Decoded<T>(T value, TransportResponse answer, Map<String, Long> counts) implements Outcome<T> {}

    /** A failure of some kind. */
    record Failed<T>(Kind kind, CloudflareException error) implements Outcome<T> {
        /** One resource is busy for a moment; the penalty of an account is five minutes. */
        private static final Duration LONGEST_BUSY = Duration.ofSeconds(5);

        static <T> Failed<T> answered(ApiException error, Operation operation, Headers headers) {
            Kind kind = Code.of(error.status(), error.errors(), operation.product())
                    .meaning()
                    .kind();
            boolean busy = kind == Kind.THROTTLED && operation.pacedByResource() && !ofAccount(error, headers);
            return new Failed<>(busy ? Kind.BUSY : kind, error);
        }

        /** Whether it is the account that is told to slow down, and not the writers of one resource alone. */
        private static boolean ofAccount(ApiException error, Headers headers) {
            return error.errors().stream()
                            .flatMap(ApiError::flat)
                            .anyMatch(told -> told.code() == CommonCodes.QUOTA_USED_UP)
                    || RateLimitPolicy.of(headers).stream().anyMatch(policy -> policy.left() == 0)
                    || error.retryAfter()
                            .filter(wait -> wait.compareTo(LONGEST_BUSY) > 0)
                            .isPresent();
        }
    }

    /** What a failure means for sending again. */
    enum Kind {
        /** Nothing left this machine. */
        NOT_SENT,
        /** The service refused to begin. */
        THROTTLED,
        /** The service refused to begin, for this one resource is written too often; the account is not meant. */
        BUSY,
        /** The service answered that it failed, perhaps midway. */
        TRANSIENT,
        /** It was sent, and no answer came. */
        UNANSWERED,
        /** It was answered, but not in a shape that says what was done. */
        MALFORMED,
        /** Sending it again would not help. */
        FINAL;

        /** Whether the service asks to come back a little later. */
        boolean refusedForNow() {
            return this == THROTTLED || this == BUSY;
        }

        /** Whether the service has perhaps acted on the request. */
        boolean doubtful() {
            return this == TRANSIENT || this == UNANSWERED || this == MALFORMED;
        }
    }
}
