package io.github.flarebind.testing.engine;

import java.util.List;
import java.util.Optional;

/**
 * How far an import or an export has come.
 *
 * @param <T> what it comes to
 * @param status {@code active}, {@code complete} or {@code error}
 * @param bookmark what it is asked after with
 * @param messages what happened
 * @param error why it failed
 * @param result what it came to
 */
public record D1Job<T>(
        String status, String bookmark, List<String> messages, Optional<String> error, Optional<T> result) {
    static <T> D1Job<T> active(String bookmark, String message) {
        return new D1Job<>("active", bookmark, List.of(message), Optional.empty(), Optional.empty());
    }

    static <T> D1Job<T> complete(String bookmark, String message, T result) {
        return new D1Job<>("complete", bookmark, List.of(message), Optional.empty(), Optional.of(result));
    }

    static <T> D1Job<T> failed(String bookmark, String why) {
        return new D1Job<>("error", bookmark, List.of(), Optional.of(why), Optional.empty());
    }
}
