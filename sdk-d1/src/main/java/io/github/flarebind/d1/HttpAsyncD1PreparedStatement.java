package io.github.flarebind.d1;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The async face of a statement over {@link D1Calls}. */
final class HttpAsyncD1PreparedStatement implements AsyncD1PreparedStatement, BoundStatement {
    private final D1Calls calls;
    private final BoundSql sql;

    HttpAsyncD1PreparedStatement(D1Calls calls, BoundSql sql) {
        this.calls = calls;
        this.sql = sql;
    }

    @Override
    public BoundSql sql() {
        return sql;
    }

    @Override
    public AsyncD1PreparedStatement bind(@Nullable Object... values) {
        return new HttpAsyncD1PreparedStatement(calls, sql.bind(values));
    }

    @Override
    public AsyncD1PreparedStatement bind(Map<String, ?> values) {
        return new HttpAsyncD1PreparedStatement(calls, sql.bind(values));
    }

    @Override
    public CompletableFuture<D1Result<D1Row>> run() {
        return runWith(RowReader.rows());
    }

    @Override
    public <T> CompletableFuture<D1Result<T>> run(Class<T> type) {
        return runWith(RowReader.of(type));
    }

    @Override
    public <T> CompletableFuture<D1Result<T>> run(RowMapper<T> mapper) {
        return runWith(RowReader.of(mapper));
    }

    private <T> CompletableFuture<D1Result<T>> runWith(RowReader<T> reader) {
        return calls.run(sql, reader).submit();
    }

    @Override
    public CompletableFuture<D1Result<D1Row>> all() {
        return run();
    }

    @Override
    public CompletableFuture<Optional<D1Row>> first() {
        return firstWith(RowReader.rows());
    }

    @Override
    public <T> CompletableFuture<Optional<T>> first(Class<T> type) {
        return firstWith(RowReader.of(type));
    }

    @Override
    public <T> CompletableFuture<Optional<T>> first(RowMapper<T> mapper) {
        return firstWith(RowReader.of(mapper));
    }

    private <T> CompletableFuture<Optional<T>> firstWith(RowReader<T> reader) {
        return calls.first(sql, reader).submit();
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
