package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The async face of a statement over {@link D1Calls}. */
final class HttpAsyncD1PreparedStatement implements AsyncD1PreparedStatement {
    private final D1Calls calls;
    private final BoundSql sql;

    HttpAsyncD1PreparedStatement(D1Calls calls, BoundSql sql) {
        this.calls = calls;
        this.sql = sql;
    }

    /** What {@code statement} is; it runs on the database that is asked, whichever prepared it. */
    static BoundSql sql(AsyncD1PreparedStatement statement) {
        requireNonNull(statement, "a statement of the batch is null");
        if (statement instanceof HttpAsyncD1PreparedStatement ours) {
            return ours.sql;
        }
        throw new IllegalArgumentException("a batch takes statements made by prepare, not "
                + statement.getClass().getName());
    }

    @Override
    public AsyncD1PreparedStatement bind(@Nullable Object... values) {
        return new HttpAsyncD1PreparedStatement(calls, sql.bind(values));
    }

    @Override
    public CompletableFuture<D1Result<D1Row>> run() {
        return run(D1Row.class);
    }

    @Override
    public <T> CompletableFuture<D1Result<T>> run(Class<T> type) {
        return calls.run(sql, type).submit();
    }

    @Override
    public CompletableFuture<D1Result<D1Row>> all() {
        return run();
    }

    @Override
    public CompletableFuture<Optional<D1Row>> first() {
        return first(D1Row.class);
    }

    @Override
    public <T> CompletableFuture<Optional<T>> first(Class<T> type) {
        return calls.first(sql, type).submit();
    }

    @Override
    public <T> CompletableFuture<Optional<T>> first(String column, Class<T> type) {
        return calls.first(sql, column, type).submit();
    }

    @Override
    public CompletableFuture<D1Raw> raw() {
        return calls.raw(sql).submit();
    }

    @Override
    public String toString() {
        return sql + " on " + calls;
    }
}
