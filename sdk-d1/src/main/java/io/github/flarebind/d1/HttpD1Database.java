package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import java.util.List;

/** The blocking face over {@link D1Calls}. */
final class HttpD1Database implements D1Database {
    private final D1Calls calls;

    HttpD1Database(D1Calls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncD1Database async() {
        return new HttpAsyncD1Database(calls);
    }

    @Override
    public D1Database with(CallOptions options) {
        return new HttpD1Database(calls.with(options));
    }

    @Override
    public D1PreparedStatement prepare(String sql) {
        return new HttpD1PreparedStatement(calls, BoundSql.of(sql));
    }

    @Override
    public List<D1Result<D1Row>> batch(List<D1PreparedStatement> statements) {
        requireNonNull(statements, "statements is null");
        return calls.batch(statements.stream().map(BoundStatement::sql).toList())
                .await();
    }

    @Override
    public D1BatchResult batch(D1Batch batch) {
        return calls.batch(requireNonNull(batch, "batch is null")).await();
    }

    @Override
    public D1ExecResult exec(String sql) {
        return calls.exec(BoundSql.of(sql)).await();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
