package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The blocking face of a statement over {@link D1Calls}. */
final class HttpD1PreparedStatement implements D1PreparedStatement {
    private final D1Calls calls;
    private final BoundSql sql;

    HttpD1PreparedStatement(D1Calls calls, BoundSql sql) {
        this.calls = calls;
        this.sql = sql;
    }

    /** What {@code statement} is; it runs on the database that is asked, whichever prepared it. */
    static BoundSql sql(D1PreparedStatement statement) {
        requireNonNull(statement, "a statement of the batch is null");
        if (statement instanceof HttpD1PreparedStatement ours) {
            return ours.sql;
        }
        throw new IllegalArgumentException("a batch takes statements made by prepare, not "
                + statement.getClass().getName());
    }

    @Override
    public D1PreparedStatement bind(@Nullable Object... values) {
        return new HttpD1PreparedStatement(calls, sql.bind(values));
    }

    @Override
    public D1Result<D1Row> run() {
        return run(D1Row.class);
    }

    @Override
    public <T> D1Result<T> run(Class<T> type) {
        return calls.run(sql, type).await();
    }

    @Override
    public D1Result<D1Row> all() {
        return run();
    }

    @Override
    public Optional<D1Row> first() {
        return first(D1Row.class);
    }

    @Override
    public <T> Optional<T> first(Class<T> type) {
        return calls.first(sql, type).await();
    }

    @Override
    public <T> Optional<T> first(String column, Class<T> type) {
        return calls.first(sql, column, type).await();
    }

    @Override
    public D1Raw raw() {
        return calls.raw(sql).await();
    }

    @Override
    public String toString() {
        return sql + " on " + calls;
    }
}
