package io.github.flarebind.testing.operations;

import static io.github.flarebind.d1.internal.D1Operation.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.d1.AsyncD1PreparedStatement;
import io.github.flarebind.d1.D1Batch;
import io.github.flarebind.d1.D1ExecResult;
import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1Raw;
import io.github.flarebind.d1.D1Result;
import io.github.flarebind.d1.D1Row;
import io.github.flarebind.d1.RowMapper;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every call of D1; those that take SQL once with what reads and once with what writes. */
final class D1Samples {
    private static final RowMapper<String> NAME = row -> row.getString("name");

    private D1Samples() {}

    static List<Sample<?>> all() {
        Stream<Sample<?>> statements = Sql.BOTH.stream()
                .flatMap(sql -> Stream.of(
                        run(sql),
                        runAs(sql),
                        runMapped(sql),
                        allRows(sql),
                        first(sql),
                        firstAs(sql),
                        firstMapped(sql),
                        firstColumn(sql),
                        raw(sql),
                        batch(sql),
                        typedBatch(sql),
                        exec(sql)));
        return Stream.concat(statements, D1DatabaseSamples.all()).toList();
    }

    private static <T> SampleBuilder<T> statement(
            Sql sql,
            String method,
            Function<D1PreparedStatement, T> blocking,
            Function<AsyncD1PreparedStatement, CompletableFuture<T>> async) {
        return Sample.<T>of("D1PreparedStatement." + method, QUERY)
                .variant(sql.variant(), sql.replay())
                .given(Sql::table)
                .blocking(scene -> blocking.apply(scene.d1().prepare(sql.text())))
                .async(scene -> async.apply(scene.d1().async().prepare(sql.text())));
    }

    private static Sample<?> run(Sql sql) {
        return statement(sql, "run()", D1PreparedStatement::run, AsyncD1PreparedStatement::run)
                .gives((result, quiet) -> ranWith(sql, names(result), quiet));
    }

    private static Sample<?> runAs(Sql sql) {
        return statement(sql, "run(Class)", one -> one.run(String.class), one -> one.run(String.class))
                .gives((result, quiet) -> ranWith(sql, result.results(), quiet));
    }

    private static Sample<?> runMapped(Sql sql) {
        return statement(sql, "run(RowMapper)", one -> one.run(NAME), one -> one.run(NAME))
                .gives((result, quiet) -> ranWith(sql, result.results(), quiet));
    }

    private static Sample<?> firstMapped(Sql sql) {
        return statement(sql, "first(RowMapper)", one -> one.first(NAME), one -> one.first(NAME))
                .gives((name, quiet) -> ranWithFirst(sql, name, quiet));
    }

    private static Sample<?> allRows(Sql sql) {
        return statement(sql, "all()", D1PreparedStatement::all, AsyncD1PreparedStatement::all)
                .gives((result, quiet) -> ranWith(sql, names(result), quiet));
    }

    private static Sample<?> first(Sql sql) {
        return statement(sql, "first()", D1PreparedStatement::first, AsyncD1PreparedStatement::first)
                .gives((row, quiet) -> ranWithFirst(sql, row.map(found -> found.getString("name")), quiet));
    }

    private static Sample<?> firstAs(Sql sql) {
        return statement(sql, "first(Class)", one -> one.first(String.class), one -> one.first(String.class))
                .gives((name, quiet) -> ranWithFirst(sql, name, quiet));
    }

    private static Sample<?> firstColumn(Sql sql) {
        return statement(
                        sql,
                        "first(String, Class)",
                        one -> one.first("name", String.class),
                        one -> one.first("name", String.class))
                .gives((name, quiet) -> ranWithFirst(sql, name, quiet));
    }

    private static Sample<?> raw(Sql sql) {
        return statement(sql, "raw()", D1PreparedStatement::raw, AsyncD1PreparedStatement::raw)
                .gives((raw, quiet) -> ranWith(sql, texts(raw), quiet));
    }

    private static Sample<?> batch(Sql sql) {
        return Sample.<List<D1Result<D1Row>>>of("D1Database.batch(List)", QUERY)
                .variant(sql.variant(), sql.replay())
                .given(Sql::table)
                .blocking(scene -> scene.d1()
                        .batch(List.of(
                                scene.d1().prepare("SELECT 1"), scene.d1().prepare(sql.text()))))
                .async(scene -> scene.d1()
                        .async()
                        .batch(List.of(
                                scene.d1().async().prepare("SELECT 1"),
                                scene.d1().async().prepare(sql.text()))))
                .gives((results, quiet) -> ranWith(sql, names(results.get(1)), quiet));
    }

    private static Sample<?> typedBatch(Sql sql) {
        return Sample.<List<String>>of("D1Database.batch(D1Batch)", QUERY)
                .variant(sql.variant(), sql.replay())
                .given(Sql::table)
                .blocking(scene -> {
                    D1Batch.Builder batch = D1Batch.builder();
                    D1Batch.Part<String> names = batch.add(scene.d1().prepare(sql.text()), String.class);
                    return scene.d1().batch(batch.build()).get(names).results();
                })
                .async(scene -> {
                    D1Batch.Builder batch = D1Batch.builder();
                    D1Batch.Part<String> names = batch.add(scene.d1().async().prepare(sql.text()), String.class);
                    return scene.d1()
                            .async()
                            .batch(batch.build())
                            .thenApply(result -> result.get(names).results());
                })
                .gives((names, quiet) -> ranWith(sql, names, quiet));
    }

    private static Sample<?> exec(Sql sql) {
        return Sample.<D1ExecResult>of("D1Database.exec(String)", QUERY)
                .variant(sql.variant(), sql.replay())
                .given(Sql::table)
                .blocking(scene -> scene.d1().exec(sql.text()))
                .async(scene -> scene.d1().async().exec(sql.text()))
                .gives((result, quiet) -> {
                    assertThat(result.count()).isEqualTo(1);
                    sql.ran(quiet);
                });
    }

    private static List<String> names(D1Result<D1Row> result) {
        return result.results().stream().map(row -> row.getString("name")).toList();
    }

    private static List<String> texts(D1Raw raw) {
        return raw.rows().stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    private static void ranWith(Sql sql, List<String> names, Scene quiet) {
        assertThat(names).isEqualTo(sql.names());
        sql.ran(quiet);
    }

    private static void ranWithFirst(Sql sql, Optional<String> name, Scene quiet) {
        assertThat(name).contains(sql.names().get(0));
        sql.ran(quiet);
    }
}
