package io.github.flarebind.core.error;

import io.github.flarebind.core.internal.OneLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything an {@link ApiException} is made of.
 *
 * @param operation what was called, such as {@code "KV put"}
 * @param resource what it was called on, such as {@code "key 'a' in namespace 0f2a"}
 * @param status the HTTP status
 * @param errors the errors of the answer, perhaps none
 * @param rayId the id under which Cloudflare's support finds the request
 * @param retryAfter how long the service asks to wait
 */
public record ApiFailure(
        String operation,
        String resource,
        int status,
        List<ApiError> errors,
        Optional<String> rayId,
        Optional<Duration> retryAfter) {
    /** Copies the errors. */
    public ApiFailure {
        errors = List.copyOf(errors);
    }

    /** Whether {@code code} is among the errors or their chains. */
    public boolean has(int code) {
        return errors.stream().flatMap(ApiError::flat).anyMatch(error -> error.code() == code);
    }

    /** One line: operation, resource, status, codes with their texts, ray id, and the way out where there is one. */
    String line(String hint) {
        String told =
                errors.stream().flatMap(ApiError::flat).map(ApiFailure::told).collect(Collectors.joining(" <- "));
        return operation + " on " + resource + ": " + status + (told.isEmpty() ? "" : ", " + told)
                + rayId.map(ray -> " (ray " + ray + ")").orElse("") + (hint.isEmpty() ? "" : ". " + hint);
    }

    private static String told(ApiError error) {
        String text = OneLine.of(error.message(), 500);
        return error.code() == 0 ? text : "code " + error.code() + (text.isEmpty() ? "" : ", " + text);
    }
}
