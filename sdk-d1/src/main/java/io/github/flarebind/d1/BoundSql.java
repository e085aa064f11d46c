package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.Utf8;
import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.d1.internal.SqlTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * SQL with what is known of it before it runs, and its values.
 *
 * @param sql the SQL
 * @param statements how many statements it holds
 * @param readsOnly whether it is one statement that writes nothing
 * @param parameters how many values it takes, where that can be told
 * @param values the values as they go on the wire
 */
record BoundSql(String sql, int statements, boolean readsOnly, OptionalInt parameters, List<@Nullable Object> values) {
    static BoundSql of(String sql) {
        requireNonNull(sql, "sql is null");
        if (sql.isBlank()) {
            throw new IllegalArgumentException("the SQL is blank");
        }
        SqlTokens tokens = SqlTokens.of(sql);
        List<SqlTokens> statements = tokens.statements();
        statements.forEach(BoundSql::checkSize);
        OptionalInt parameters =
                tokens.hasNamedParameters() ? OptionalInt.empty() : OptionalInt.of(tokens.parameters());
        String sent = sql.indexOf('\r') < 0 ? sql : tokens.withUnixLines();
        return new BoundSql(sent, statements.size(), tokens.readsOnly(), parameters, List.of());
    }

    private static void checkSize(SqlTokens statement) {
        int bytes = Utf8.encode(statement.text(), "the SQL").length;
        if (bytes > D1Limits.STATEMENT_BYTES) {
            throw new IllegalArgumentException(
                    "a statement has " + bytes + " bytes; the limit is " + D1Limits.STATEMENT_BYTES);
        }
    }

    BoundSql bind(@Nullable Object... given) {
        requireNonNull(given, "values is null; for one NULL write bind((Object) null)");
        return new BoundSql(sql, statements, readsOnly, parameters, Bindable.all(given));
    }

    /** Refuses values that do not fit the SQL. */
    BoundSql checked() {
        if (statements > 1 && (!values.isEmpty() || parameters.orElse(1) > 0)) {
            throw new IllegalArgumentException(
                    "values are for one statement, and this SQL holds " + statements + "; use batch");
        }
        if (parameters.isPresent() && parameters.getAsInt() != values.size()) {
            int takes = parameters.getAsInt();
            throw new IllegalArgumentException("the statement takes " + takes + (takes == 1 ? " value, " : " values, ")
                    + values.size() + (values.size() == 1 ? " is bound" : " are bound"));
        }
        return this;
    }

    /** This SQL as the service takes it. */
    Map<String, Object> wire() {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("sql", sql);
        if (!values.isEmpty()) {
            wire.put("params", values);
        }
        return wire;
    }

    /** Names the SQL, never the values. */
    @Override
    public String toString() {
        return "D1 statement with " + values.size() + " values";
    }
}
