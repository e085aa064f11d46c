package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** What the statements of a {@link D1Batch} came to. */
public final class D1BatchResult {
    private final Map<D1Batch.Part<?>, D1Result<?>> results;

    D1BatchResult(Map<D1Batch.Part<?>, D1Result<?>> results) {
        this.results = results;
    }

    /**
     * Returns the result of {@code part}.
     *
     * @throws IllegalArgumentException when it is a part of another batch
     */
    @SuppressWarnings("unchecked") // each result was read by its own part
    public <T> D1Result<T> get(D1Batch.Part<T> part) {
        D1Result<?> result = results.get(requireNonNull(part, "part is null"));
        if (result == null) {
            throw new IllegalArgumentException("the part belongs to another batch");
        }
        return (D1Result<T>) result;
    }

    /** Counts the results, never shows them. */
    @Override
    public String toString() {
        return "D1BatchResult of " + results.size() + " statements";
    }
}
