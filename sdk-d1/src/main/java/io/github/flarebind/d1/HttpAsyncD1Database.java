package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The async face over {@link D1Calls}. */
final class HttpAsyncD1Database implements AsyncD1Database {
    private final D1Calls calls;

    HttpAsyncD1Database(D1Calls calls) {
        this.calls = calls;
    }

    @Override
    public AsyncD1Database with(CallOptions options) {
        return new HttpAsyncD1Database(calls.with(options));
    }

    @Override
    public AsyncD1PreparedStatement prepare(String sql) {
        return new HttpAsyncD1PreparedStatement(calls, BoundSql.of(sql));
    }

    @Override
    public CompletableFuture<List<D1Result<D1Row>>> batch(List<AsyncD1PreparedStatement> statements) {
        requireNonNull(statements, "statements is null");
        return calls.batch(statements.stream().map(BoundStatement::sql).toList())
                .submit();
    }

    @Override
    public CompletableFuture<D1BatchResult> batch(D1Batch batch) {
        return calls.batch(requireNonNull(batch, "batch is null")).submit();
    }

    @Override
    public CompletableFuture<D1ExecResult> exec(String sql) {
        return calls.exec(BoundSql.of(sql)).submit();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
