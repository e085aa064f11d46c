package io.github.flarebind.d1;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The blocking face of a statement over {@link D1Calls}. */
final class HttpD1PreparedStatement implements D1PreparedStatement, BoundStatement {
    private final D1Calls calls;
    private final BoundSql sql;

    HttpD1PreparedStatement(D1Calls calls, BoundSql sql) {
        this.calls = calls;
        this.sql = sql;
    }

    @Override
    public BoundSql sql() {
        return sql;
    }

    @Override
    public D1PreparedStatement bind(@Nullable Object... values) {
        return new HttpD1PreparedStatement(calls, sql.bind(values));
    }

    @Override
    public D1PreparedStatement bind(Map<String, ?> values) {
        return new HttpD1PreparedStatement(calls, sql.bind(values));
    }

    @Override
    public D1Result<D1Row> run() {
        return runWith(RowReader.rows());
    }

    @Override
    public <T> D1Result<T> run(Class<T> type) {
        return runWith(RowReader.of(type));
    }

    @Override
    public <T> D1Result<T> run(RowMapper<T> mapper) {
        return runWith(RowReader.of(mapper));
    }

    private <T> D1Result<T> runWith(RowReader<T> reader) {
        return calls.run(sql, reader).await();
    }

    @Override
    public D1Result<D1Row> all() {
        return run();
    }

    @Override
    public Optional<D1Row> first() {
        return firstWith(RowReader.rows());
    }

    @Override
    public <T> Optional<T> first(Class<T> type) {
        return firstWith(RowReader.of(type));
    }

    @Override
    public <T> Optional<T> first(RowMapper<T> mapper) {
        return firstWith(RowReader.of(mapper));
    }

    private <T> Optional<T> firstWith(RowReader<T> reader) {
        return calls.first(sql, reader).await();
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
