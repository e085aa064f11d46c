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
 * @param account the account that was worked on, if one was named
 * @param enveloped whether the API itself said so, and not something that stands before it
 */
public record ApiFailure(
        String operation,
        String resource,
        int status,
        List<ApiError> errors,
        Optional<String> rayId,
        Optional<Duration> retryAfter,
        Optional<String> account,
        boolean enveloped) {
    /** As many errors as a line of a log can bear. */
    private static final int SHOWN = 8;

    /** Copies the errors. */
    public ApiFailure {
        errors = List.copyOf(errors);
    }

    /** Whether {@code code} is among the errors or their chains. */
    public boolean has(int code) {
        return errors.stream().flatMap(ApiError::flat).anyMatch(error -> error.code() == code);
    }

    /** Whether the credentials are told to lack a right, or to be unknown: the API does not tell which. */
    boolean lacksRight() {
        return has(10000) || has(9109);
    }

    /** The right that is needed, and where. */
    String right(String permission) {
        return "the permission " + permission + " on the account " + account.orElse("of the request");
    }

    /** One line: operation, resource, status, codes with their texts, ray id, and the way out where there is one. */
    String line(String hint) {
        long more = errors.stream().flatMap(ApiError::flat).skip(SHOWN).count();
        String told = errors.stream()
                        .flatMap(ApiError::flat)
                        .limit(SHOWN)
                        .map(ApiFailure::told)
                        .collect(Collectors.joining(" <- "))
                + (more > 0 ? " and " + more + " more" : "");
        return operation + " on " + resource + ": " + status + (told.isEmpty() ? "" : ", " + told)
                + rayId.map(ray -> " (ray " + ray + ")").orElse("") + (hint.isEmpty() ? "" : ". " + hint);
    }

    private static String told(ApiError error) {
        String text = OneLine.of(error.message(), 500);
        return error.code() == 0 ? text : "code " + error.code() + (text.isEmpty() ? "" : ", " + text);
    }
}
