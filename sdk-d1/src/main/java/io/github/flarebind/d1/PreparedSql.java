package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.Utf8;
import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.d1.internal.SqlParameters;
import io.github.flarebind.d1.internal.SqlTokens;
import java.util.List;

/**
 * SQL and what is known of it before it runs.
 *
 * @param sql the SQL, as D1 can read it
 * @param statements how many statements it holds
 * @param readsOnly whether it is one statement that writes nothing
 * @param parameters what it takes values for
 */
record PreparedSql(String sql, int statements, boolean readsOnly, SqlParameters parameters) {
    static PreparedSql of(String given) {
        requireNonNull(given, "sql is null");
        if (given.isBlank()) {
            throw new IllegalArgumentException("the SQL is blank");
        }
        SqlTokens tokens = SqlTokens.of(given.indexOf('\r') < 0 ? given : unixLines(given));
        List<SqlTokens> statements = tokens.statements();
        statements.forEach(PreparedSql::checkSize);
        return new PreparedSql(tokens.sql(), statements.size(), tokens.readsOnly(), checked(tokens.parameters()));
    }

    private static String unixLines(String given) {
        return SqlTokens.of(given).withUnixLines();
    }

    private static void checkSize(SqlTokens statement) {
        int bytes = Utf8.encode(statement.text(), "the SQL").length;
        if (bytes > D1Limits.STATEMENT_BYTES) {
            throw new IllegalArgumentException(
                    "a statement has " + bytes + " bytes; the limit is " + D1Limits.STATEMENT_BYTES);
        }
    }

    /** Only {@code :name} is ours to number; of the others D1 says that it does not take them. */
    private static SqlParameters checked(SqlParameters parameters) {
        if (parameters.mixed()) {
            throw new IllegalArgumentException("the SQL has parameters with names, "
                    + String.join(", ", parameters.names()) + ", and others without; write all of them one way");
        }
        for (String name : parameters.names()) {
            if (!name.startsWith(":")) {
                throw new IllegalArgumentException("D1 knows no names for parameters, and this client :name alone: "
                        + name + " is written :" + name.substring(1) + " here");
            }
        }
        return parameters;
    }

    boolean named() {
        return !parameters.names().isEmpty();
    }

    /** Names nothing of the SQL, which may hold literals. */
    @Override
    public String toString() {
        return "D1 statement";
    }
}
