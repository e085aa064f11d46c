package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.d1.internal.SqlTokens;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/** One SQLite database in memory; its user sees to it that one thread at a time is here. */
final class SqlSession {
    private static final double NANOS_PER_MILLI = 1e6;

    private final SQLiteConnection connection;
    private final SqlCounters counters;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final SqlDeadline deadline;
    private final Time time;

    private SqlSession(SQLiteConnection connection, Time time) throws SQLException {
        this.connection = connection;
        this.counters = SqlCounters.of(connection);
        // the driver's own transactions lose count when OR ROLLBACK ends one
        this.begin = connection.prepareStatement("BEGIN");
        this.commit = connection.prepareStatement("COMMIT");
        this.rollback = connection.prepareStatement("ROLLBACK");
        this.deadline = new SqlDeadline(time);
        ProgressHandler.setHandler(connection, SqlDeadline.INSTRUCTIONS, deadline);
        this.time = time;
    }

    static SqlSession open(Time time) {
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.enforceForeignKeys(true);
            SQLiteConnection connection = (SQLiteConnection) config.createConnection("jdbc:sqlite::memory:");
            limit(connection);
            return new SqlSession(connection, time);
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be opened", e);
        }
    }

    private static void limit(SQLiteConnection connection) throws SQLException {
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, D1Limits.VALUE_BYTES);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_VARIABLE_NUMBER, D1Limits.PARAMETERS);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, D1Limits.COLUMNS);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_COMPOUND_SELECT, D1Limits.COMPOUND_TERMS);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, D1Limits.PATTERN_BYTES);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_FUNCTION_ARG, D1Limits.FUNCTION_ARGUMENTS);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, D1Limits.EXPRESSION_DEPTH);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    }

    /** Runs one statement inside the present transaction. */
    SqlRows run(SqlTokens statement, List<@Nullable Object> params) {
        try {
            deadline.check();
            long started = time.nanos();
            SqlCounters.Values before = counters.read();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            List<String> columns = execute(statement.textWithComments(), params, rows);
            SqlCounters.Values after = counters.read();
            return new SqlRows(columns, rows, meta(before, after, rows.size(), time.nanos() - started));
        } catch (SQLException e) {
            throw refusal(e, statement);
        }
    }

    /** Sees that SQLite itself has nothing against {@code statement}; nothing is run. */
    @SuppressWarnings("try") // preparing is all there is to do
    void check(SqlTokens statement) {
        try (PreparedStatement prepared = connection.prepareStatement(statement.textWithComments())) {
            deadline.check();
        } catch (SQLException e) {
            throw refusal(e, statement);
        }
    }

    private ServiceException refusal(SQLException refused, SqlTokens statement) {
        deadline.check();
        SqlError error = SqlError.of(refused);
        return error.about(statement, prefix -> error.message().equals(failure(prefix)));
    }

    private static SqlMeta meta(SqlCounters.Values before, SqlCounters.Values after, int rows, long nanos) {
        long changes = after.changes() - before.changes();
        boolean changed = changes > 0 || before.rowId() != after.rowId() || before.size() != after.size();
        return new SqlMeta(
                nanos / NANOS_PER_MILLI, changes, after.rowId(), changed, after.size(), rows + changes, changes);
    }

    private List<String> execute(String sql, List<@Nullable Object> params, List<List<@Nullable Object>> rows)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            if (prepared.getParameterMetaData().getParameterCount() != params.size()) {
                throw D1Store.refused("Wrong number of parameter bindings for SQL query.");
            }
            for (int i = 0; i < params.size(); i++) {
                bind(prepared, i + 1, params.get(i));
            }
            return prepared.execute() ? read(prepared, SqlSession::told, rows) : List.of();
        }
    }

    private static void bind(PreparedStatement prepared, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Boolean truth) {
            prepared.setDouble(index, truth ? 1 : 0);
        } else if (value instanceof Number number) {
            prepared.setDouble(index, number.doubleValue() + 0.0); // every number is REAL, and -0 is 0
        } else {
            prepared.setObject(index, value);
        }
    }

    private static List<String> read(
            PreparedStatement prepared, UnaryOperator<@Nullable Object> value, List<List<@Nullable Object>> rows)
            throws SQLException {
        try (ResultSet result = prepared.getResultSet()) {
            List<String> columns = new ArrayList<>();
            int width = result.getMetaData().getColumnCount();
            for (int i = 1; i <= width; i++) {
                columns.add(result.getMetaData().getColumnName(i));
            }
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>(width);
                for (int i = 1; i <= width; i++) {
                    row.add(value.apply(result.getObject(i)));
                }
                rows.add(Collections.unmodifiableList(row));
            }
            return columns;
        }
    }

    /** A value as it leaves the service, where every number is a double. */
    private static @Nullable Object told(@Nullable Object value) {
        if (value instanceof Double real) {
            return Double.isFinite(real) ? real : null;
        }
        if (value instanceof Number number) {
            long whole = number.longValue();
            boolean exact = Math.abs(whole) <= D1Limits.MOST_EXACT && whole != Long.MIN_VALUE;
            return exact ? (Object) whole : (Object) (double) whole;
        }
        return value;
    }

    /** Why {@code sql} cannot be prepared, or nothing. */
    @SuppressWarnings("try") // preparing is all there is to do
    private String failure(String sql) {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            return "";
        } catch (SQLException e) {
            return SqlError.of(e).message();
        }
    }

    /** Begins a transaction that is to take no longer than {@code longest}. */
    void begin(Duration longest) {
        try {
            begin.execute();
            deadline.start(longest);
        } catch (SQLException e) {
            throw new IllegalStateException("a transaction cannot begin", e);
        }
    }

    void commit() {
        try {
            deadline.check();
            deadline.end();
            commit.execute();
        } catch (SQLException e) {
            throw SqlError.of(e).atCommit();
        }
    }

    void rollback() {
        try {
            deadline.end();
            rollback.execute();
        } catch (SQLException e) {
            if (!SqlError.of(e).message().contains("no transaction is active")) {
                throw new IllegalStateException("the transaction cannot be rolled back", e);
            }
        }
    }

    /** The rows of a query of our own, values as they are stored. */
    List<List<@Nullable Object>> exact(String sql) {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            if (prepared.execute()) {
                List<String> unused = read(prepared, value -> value, rows);
            }
            return rows;
        } catch (SQLException e) {
            throw SqlError.of(e).atCommit();
        }
    }

    /** Bytes in the pages that hold something. */
    long size() {
        try {
            return counters.read().size();
        } catch (SQLException e) {
            throw new IllegalStateException("the size cannot be read", e);
        }
    }

    /** All that is in it. */
    byte[] serialize() {
        try {
            return connection.serialize("main");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be copied", e);
        }
    }

    /** Replaces all that is in it. */
    void deserialize(byte[] state) {
        try {
            connection.deserialize("main", state);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be replaced", e);
        }
    }

    /** Ends what runs now, from any thread, so that closing need not wait for it. */
    void stop() {
        deadline.stop();
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be closed", e);
        }
    }
}
