package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.OneLine;
import io.github.flarebind.d1.internal.D1Limits;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What D1 would refuse, refused before it is sent. */
final class D1Rules {
    static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private D1Rules() {}

    static String database(String given) {
        requireNonNull(given, "the database is null");
        if (given.isBlank()) {
            throw new IllegalArgumentException("the database is blank; it is given by its id, a UUID, or its name");
        }
        return given;
    }

    static void deadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline is longer than zero, not " + deadline);
        }
    }

    /** Refuses what cannot be a file of SQL. */
    static Body sqlFile(Body sql) {
        requireNonNull(sql, "sql is null");
        long bytes = sql.length().orElse(-1);
        if (bytes < 1 || bytes > D1Limits.IMPORT_BYTES) {
            throw new IllegalArgumentException("a file of SQL has 1 to " + D1Limits.IMPORT_BYTES + " bytes, not "
                    + (bytes < 0 ? "the value of Body.json" : bytes));
        }
        return sql;
    }

    static String name(String name) {
        requireNonNull(name, "name is null");
        if (!name.matches("[a-zA-Z0-9][a-zA-Z0-9_-]*")) {
            throw new IllegalArgumentException("a database's name is letters, digits, - and _, a letter or digit first;"
                    + " not '" + OneLine.of(name, 64) + "'");
        }
        return name;
    }

    /** Refuses what does not come back as one result for each statement. */
    static List<BoundSql> batch(List<BoundSql> statements) {
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one statement; this one is empty");
        }
        for (int i = 0; i < statements.size(); i++) {
            int held = statements.get(i).prepared().statements();
            if (held != 1) {
                throw new IllegalArgumentException(
                        "statement " + (i + 1) + " of the batch holds " + held + " statements of SQL, not one");
            }
            BoundSql statement = statements.get(i);
            inBatch(i + 1, statement::checked);
        }
        return statements;
    }

    /** Does {@code work}; when it refuses, says for which statement of a batch. */
    static <T> T inBatch(int position, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("statement " + position + " of the batch: " + e.getMessage(), e);
        }
    }
}
