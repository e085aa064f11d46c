package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.transport.TransportResponse;
import java.util.Map;

/** What one attempt came to. */
sealed interface Outcome<T> {
    /** A value, with the response that still belongs to it when it is streamed, and what the service counted. */
    record Decoded<T>(T value, TransportResponse answer, Map<String, Long> counts) implements Outcome<T> {}

    /** A failure of some kind. */
    record Failed<T>(Kind kind, CloudflareException error) implements Outcome<T> {
        static <T> Failed<T> answered(ApiException error, Product product) {
            return new Failed<>(kind(error, product), error);
        }

        private static Kind kind(ApiException error, Product product) {
            return Code.of(error.status(), error.errors(), product).meaning().kind();
        }
    }

    /** What a failure means for sending again. */
    enum Kind {
        /** Nothing left this machine. */
        NOT_SENT,
        /** The service refused to begin. */
        THROTTLED,
        /** The service answered that it failed, perhaps midway. */
        TRANSIENT,
        /** It was sent, and no answer came. */
        UNANSWERED,
        /** It was answered, but not in a shape that says what was done. */
        MALFORMED,
        /** Sending it again would not help. */
        FINAL;

        /** Whether the service has perhaps acted on the request. */
        boolean doubtful() {
            return this == TRANSIENT || this == UNANSWERED || this == MALFORMED;
        }
    }
}
