package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of a table of codes.
 *
 * @param number the code
 * @param meaning what it means for the caller
 * @param hint what to do about it; empty for the usual words of the exception
 */
public record Code(int number, Meaning meaning, String hint) {
    private static final String REDIRECTED = "It was redirected, which is never followed: check the base URL";

    /** A row without words of its own. */
    public Code(int number, Meaning meaning) {
        this(number, meaning, "");
    }

    /** The row of {@code table} for {@code error}. */
    public static Optional<Code> in(List<Code> table, ApiError error) {
        return table.stream().filter(row -> row.number == error.code()).findFirst();
    }

    /** What the outermost known error says, or else the status. */
    static Code of(int status, List<ApiError> errors, Product product) {
        return errors.stream()
                .flatMap(ApiError::flat)
                .flatMap(error -> known(error, product))
                .map(row -> new Code(row.number, row.meaning.under(status), row.hint))
                .findFirst()
                .orElseGet(() -> new Code(0, Meaning.of(status), status / 100 == 3 ? REDIRECTED : ""));
    }

    private static Stream<Code> known(ApiError error, Product product) {
        return product.code(error).or(() -> in(CommonCodes.TABLE, error)).stream();
    }
}
