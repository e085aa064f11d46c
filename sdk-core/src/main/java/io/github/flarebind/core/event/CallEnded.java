package io.github.flarebind.core.event;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a whole call came to.
 *
 * @param attempts how often it was tried, 0 when it never came to that
 * @param took how long it took, waits included
 * @param status the HTTP status of the last answer
 * @param rayId the id of the last answer under which Cloudflare's support finds it
 * @param counts what the service counted: D1 tells {@code rows_read} and {@code rows_written}
 * @param failure what the caller is given in place of a result
 */
public record CallEnded(
        int attempts,
        Duration took,
        OptionalInt status,
        Optional<String> rayId,
        Map<String, Long> counts,
        Optional<RuntimeException> failure) {
    /** Copies the counts. */
    public CallEnded {
        counts = Map.copyOf(counts);
    }
}
