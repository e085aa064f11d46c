package io.github.flarebind.d1.internal;

import io.github.flarebind.core.error.ApiError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQLite, or what stands around it, says of SQL that failed:
 * {@code text[ at offset N][: SQLITE_X[ (extended: SQLITE_X_Y)]]}. The extended code is not everywhere told.
 *
 * @param text the words alone
 * @param offset where in the statement, in bytes of UTF-8
 * @param code SQLite's code, such as {@code SQLITE_CONSTRAINT}; empty when the words are not SQLite's
 */
public record SqlFailure(String text, OptionalInt offset, Optional<String> code) {
    private static final Pattern PREFIX = Pattern.compile("^(?:D1_ERROR|D1_EXEC_ERROR): ");
    private static final Pattern GRAMMAR = Pattern.compile(
            "(?<text>.*?)(?: at offset (?<offset>\\d{1,9}))?"
                    + "(?:: (?<code>SQLITE_[A-Z_]+)(?: \\(extended: SQLITE_[A-Z_]+\\))?)?",
            Pattern.DOTALL);
    /** Codes that say nothing of the SQL: the same statement may pass at another time. */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "SQLITE_BUSY",
            "SQLITE_LOCKED",
            "SQLITE_NOMEM",
            "SQLITE_INTERRUPT",
            "SQLITE_IOERR",
            "SQLITE_CANTOPEN",
            "SQLITE_PROTOCOL");

    private static final List<String> WITHOUT_CODE = List.of(
            "Wrong number of parameter bindings for SQL query.",
            "No SQL statements detected.",
            "SQL code did not contain a statement.",
            "When executing multiple SQL statements in a single call",
            "A prepared SQL statement must contain only one statement.",
            "To execute a transaction, please use");

    /** Reads a message; one of any other form is all text. */
    public static SqlFailure of(String message) {
        Matcher parts = GRAMMAR.matcher(PREFIX.matcher(message.strip()).replaceFirst(""));
        if (!parts.matches()) {
            throw new IllegalStateException("the grammar takes any text");
        }
        String offset = parts.group("offset");
        return new SqlFailure(
                parts.group("text"),
                offset == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(offset)),
                Optional.ofNullable(parts.group("code")));
    }

    /** What the outermost of {@code errors} says. */
    public static SqlFailure of(List<ApiError> errors) {
        return of(errors.isEmpty() ? "" : errors.get(0).message());
    }

    /** Whether it is the SQL that is at fault, so that sending it again never helps. */
    boolean lasting() {
        return code.map(known -> !OF_THE_MOMENT.contains(known))
                .orElseGet(() -> WITHOUT_CODE.stream().anyMatch(text::startsWith));
    }
}
