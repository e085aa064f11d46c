package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_ANSWERS;
import static io.github.flarebind.contract.Difference.D1_META;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.d1.AsyncD1PreparedStatement;
import io.github.flarebind.d1.D1ExecResult;
import io.github.flarebind.d1.D1Meta;
import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1Result;
import io.github.flarebind.d1.D1Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What D1 does with batches, scripts and databases. */
@Checked(LOCAL_RUNTIME)
abstract class D1BatchCases extends D1MappingCases {
    @Test
    void batchRunsInOrder() {
        users();

        List<D1Result<D1Row>> results = db.batch(List.of(
                db.prepare("INSERT INTO users (id, name) VALUES (?, ?)").bind("4", "Dan"),
                db.prepare("SELECT count(*) AS n FROM users"),
                db.prepare("DELETE FROM users WHERE id > ?").bind("1"),
                db.prepare("SELECT count(*) AS n FROM users")));

        assertThat(results).hasSize(4);
        assertThat(results.get(0).meta().changes()).isEqualTo(1);
        assertThat(results.get(1).results().get(0).getInt("n")).isEqualTo(4);
        assertThat(results.get(2).meta().changes()).isEqualTo(3);
        assertThat(results.get(3).results().get(0).getInt("n")).isEqualTo(1);
    }

    @Test
    void aFailedBatchLeavesNothing() {
        users();

        refused(
                "UNIQUE constraint failed: users.id: SQLITE_CONSTRAINT",
                () -> db.batch(List.of(
                        db.prepare("DELETE FROM users WHERE id = 3"),
                        db.prepare("CREATE TABLE made (a)"),
                        db.prepare("INSERT INTO users (id, name) VALUES (1, 'again')"),
                        db.prepare("SELEC"))));

        assertThat(db.prepare("SELECT count(*) FROM users").first(Integer.class))
                .contains(3);
        refused("no such table: made", () -> db.prepare("SELECT * FROM made").run());
    }

    @Test
    @Checked(CLIENT)
    void aBatchTakesOneStatementEach() {
        assertThatThrownBy(() -> db.batch(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.batch(List.of(db.prepare("SELECT 1"), db.prepare("SELECT 1; SELECT 2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statement 2 of the batch holds 2 statements of SQL, not one");
        assertThatThrownBy(() -> db.batch(List.of(db.prepare("-- nothing"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.batch(List.of(db.prepare("SELECT ?"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statement 1 of the batch: the statement takes 1 value, 0 are bound");
    }

    @Test
    void aStatementMayStandInABatchTwice() {
        D1PreparedStatement statement = db.prepare("SELECT ? AS v");

        assertThat(db.batch(List.of(statement.bind("a"), statement.bind("b"), statement.bind("a"))))
                .extracting(result -> result.results().get(0).getString("v"))
                .containsExactly("a", "b", "a");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = D1_ANSWERS)
    void execRunsStatementsAcrossLines() {
        D1ExecResult result = db.exec("CREATE TABLE t (\n  a TEXT -- a; comment\n);\nINSERT INTO t\nVALUES ('x;\ny');");

        assertThat(db.prepare("SELECT a FROM t").first(String.class)).contains("x;\ny");
        assertThat(result.duration().isNegative()).isFalse();
        assumeTrue(answersEachStatement(), "this ground answers the last statement only");
        assertThat(result.count()).isEqualTo(2);
    }

    @Test
    void execMakesTriggers() {
        db.exec("CREATE TABLE t (a); CREATE TABLE log (a);"
                + "CREATE TRIGGER logs AFTER INSERT ON t BEGIN"
                + " INSERT INTO log VALUES (CASE WHEN new.a > 1 THEN 'big' ELSE 'small' END);"
                + " INSERT INTO log VALUES ('end;'); END;"
                + "INSERT INTO t VALUES (2)");

        assertThat(db.prepare("SELECT a FROM log").run(String.class).results()).containsExactly("big", "end;");
    }

    @Test
    void aFailedExecLeavesNothing() {
        refused("no such table: nope", () -> db.exec("CREATE TABLE t (a); INSERT INTO nope VALUES (1)"));
        refused("no such table: t", () -> db.exec("INSERT INTO t VALUES (1)"));
        assertThatThrownBy(() -> db.exec("SELECT ?")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_META)
    void metaTellsOfChanges() {
        users();

        D1Meta insert = db.prepare("INSERT INTO users (id, name) VALUES (40, 'Dan'), (41, 'Eve')")
                .run()
                .meta();
        assertThat(insert.changes()).isEqualTo(2);
        assertThat(insert.lastRowId()).isEqualTo(41);
        assertThat(insert.changedDb()).isTrue();
        assertThat(insert.sizeAfter()).isPositive();
        assertThat(insert.servedBy()).isPresent();

        D1Meta select = db.prepare("SELECT * FROM users").run().meta();
        assertThat(select.changes()).isZero();
        assertThat(select.changedDb()).isFalse();

        D1Meta nothing =
                db.prepare("UPDATE users SET name = 'x' WHERE id = 99").run().meta();
        assertThat(nothing.changes()).isZero();
        assertThat(nothing.changedDb()).isFalse();
    }

    @Test
    void parallelCallsRunOneAfterAnother() {
        db.exec("CREATE TABLE counter (n INTEGER); INSERT INTO counter VALUES (0)");
        AsyncD1PreparedStatement increment = db.async().prepare("UPDATE counter SET n = n + 1");

        List<CompletableFuture<D1Result<D1Row>>> calls =
                IntStream.range(0, 20).mapToObj(i -> increment.run()).toList();
        calls.forEach(CompletableFuture::join);

        assertThat(db.prepare("SELECT n FROM counter").first(Integer.class)).contains(20);
    }
}
