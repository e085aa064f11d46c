package io.github.flarebind.d1;

import java.util.List;

/**
 * What one statement came to.
 *
 * @param <T> what a row is
 * @param results the rows, none for a statement that gives none
 * @param meta what the service says about the run
 */
public record D1Result<T>(List<T> results, D1Meta meta) {
    /** Copies the rows. */
    public D1Result {
        results = List.copyOf(results);
    }

    /** Counts the rows, never shows them. */
    @Override
    public String toString() {
        return "D1Result[results=" + results.size() + ", meta=" + meta + ']';
    }
}
