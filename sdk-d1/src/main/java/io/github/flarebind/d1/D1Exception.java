package io.github.flarebind.d1;

import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.d1.internal.SqlFailure;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * D1 refused SQL: nothing of the statement, or of its whole batch, took effect, and sending it again would not help.
 *
 * <p>What is told is read from the service's own text, SQLite's for the most part.
 */
public class D1Exception extends InvalidRequestException {
    private static final long serialVersionUID = 1;

    private final String told;
    private final D1Problem problem;

    /** Describes {@code failure}; {@code hint} says what to do about it, or is empty. */
    public D1Exception(ApiFailure failure, String hint) {
        super(failure, hint);
        this.told = failure.errors().isEmpty() ? "" : failure.errors().get(0).message();
        this.problem = D1Problem.of(sql());
    }

    private SqlFailure sql() {
        return SqlFailure.of(told);
    }

    /** What is wrong with the SQL. */
    public D1Problem problem() {
        return problem;
    }

    /** The service's words without codes and offset, such as {@code no such table: users}. */
    public String text() {
        return sql().text();
    }

    /** SQLite's primary code, such as {@code SQLITE_ERROR}; empty when it was not SQLite that refused. */
    public Optional<String> sqliteCode() {
        return sql().code();
    }

    /**
     * Where SQLite gave up, in bytes of UTF-8 from the beginning of the statement that failed, if it tells.
     *
     * <p>It counts in the SQL as it was sent: there a {@code :name} takes as much room as before unless its number is longer,
     * and a {@link D1Value#integer(long)} has become {@code CAST(? AS INTEGER)}.
     */
    public OptionalInt offset() {
        return sql().offset();
    }

    /** The table or the column that is missing, as the text names it. */
    public Optional<String> missing() {
        return problem.name(sql());
    }
}
