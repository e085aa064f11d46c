package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.d1.internal.D1Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every path, body and decoder of a database's calls, once for both faces. */
record D1Calls(ClientRuntime runtime, String database, CallOptions options) {
    private static final int ALL_ROWS = Integer.MAX_VALUE;

    D1Calls with(CallOptions later) {
        return new D1Calls(runtime, database, options.merge(later));
    }

    <T> ApiCall<D1Result<T>> run(BoundSql statement, RowReader<T> reader) {
        return one(statement, ALL_ROWS, result -> result.as(reader));
    }

    <T> ApiCall<Optional<T>> first(BoundSql statement, RowReader<T> reader) {
        return one(statement, 1, result -> result.first(reader));
    }

    <T> ApiCall<Optional<T>> first(BoundSql statement, String column, Class<T> type) {
        requireNonNull(column, "column is null");
        Conversion<T> conversion = Conversion.to(requireNonNull(type, "type is null"));
        return one(statement, 1, result -> result.first(column, conversion));
    }

    ApiCall<D1Raw> raw(BoundSql statement) {
        return one(statement, ALL_ROWS, RawResult::raw);
    }

    private <T> ApiCall<T> one(BoundSql statement, int rowsKept, Function<RawResult, T> read) {
        return call(statement.checked().readsOnly()).json(wire(statement)).decode(answer -> {
            List<RawResult> results = results(answer, rowsKept);
            return read.apply(results.get(results.size() - 1));
        });
    }

    ApiCall<List<D1Result<D1Row>>> batch(List<BoundSql> statements) {
        return batch(
                statements,
                results -> results.stream()
                        .map(result -> result.as(RowReader.rows()))
                        .toList());
    }

    ApiCall<D1BatchResult> batch(D1Batch batch) {
        return batch(batch.statements(), batch::read);
    }

    private <T> ApiCall<T> batch(List<BoundSql> statements, Function<List<RawResult>, T> read) {
        boolean readsOnly = D1Rules.batch(statements).stream().allMatch(BoundSql::readsOnly);
        return call(readsOnly)
                .json(Map.of("batch", statements.stream().map(this::wire).toList()))
                .decode(answer -> read.apply(inOrder(results(answer, ALL_ROWS), statements.size())));
    }

    private static List<RawResult> inOrder(List<RawResult> results, int expected) throws IOException {
        if (results.size() != expected) {
            throw new IOException(results.size() + " results came for " + expected + " statements");
        }
        return results;
    }

    ApiCall<D1ExecResult> exec(BoundSql sql) {
        if (sql.prepared().parameters().count() > 0) {
            throw new IllegalArgumentException(
                    "exec has no values for the parameters in this SQL; use prepare and bind");
        }
        return call(sql.readsOnly()).json(wire(sql)).decode(answer -> executed(results(answer, 0)));
    }

    private static D1ExecResult executed(List<RawResult> results) {
        Duration total =
                results.stream().map(result -> result.meta().duration()).reduce(Duration.ZERO, Duration::plus);
        return new D1ExecResult(results.size(), total);
    }

    private static List<RawResult> results(Answer answer, int rowsKept) throws IOException {
        List<RawResult> results = answer.result(new RawReader(rowsKept));
        for (RawResult result : results) {
            answer.counted("rows_read", result.meta().rowsRead());
            answer.counted("rows_written", result.meta().rowsWritten());
            if (result.failure().isPresent()) {
                throw answer.refused(List.of(new ApiError(0, result.failure().get(), List.of())));
            }
        }
        if (results.isEmpty()) {
            throw new IOException("there is no result for the statement");
        }
        return results;
    }

    private Map<String, Object> wire(BoundSql statement) {
        return statement.wire(runtime.onWranglerDev());
    }

    private CallBuilder call(boolean readsOnly) {
        return runtime.call(D1Operation.QUERY, "database " + database, options)
                .in("d1", "database", database)
                .post("raw")
                .replay(readsOnly ? Replay.SAFE : Replay.UNSAFE);
    }

    @Override
    public String toString() {
        return "D1 database " + database;
    }
}
