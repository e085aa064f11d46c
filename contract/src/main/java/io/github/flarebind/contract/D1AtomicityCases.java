package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_BLANK_STATEMENTS;
import static io.github.flarebind.contract.Difference.D1_ENDED_TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.d1.D1Meta;
import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1Result;
import io.github.flarebind.d1.D1Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch is one transaction: what fails it, what it leaves, and what may wait until its end. */
@Checked(LOCAL_RUNTIME)
abstract class D1AtomicityCases extends D1ScriptCases {
    private List<D1Result<D1Row>> batch(String... statements) {
        return db.batch(Stream.of(statements).map(db::prepare).toList());
    }

    @Test
    void everyStatementAnswersForItself() {
        users();

        List<D1Result<D1Row>> results = batch(
                "SELECT id FROM users WHERE id = 1",
                "INSERT INTO users (id, name) VALUES (7, 'x'), (9, 'y')",
                "SELECT id FROM users WHERE id > 100",
                "DELETE FROM users WHERE id > 2");

        assertThat(results).extracting(result -> result.results().size()).containsExactly(1, 0, 0, 0);
        assertThat(results).extracting(result -> result.meta().changes()).containsExactly(0L, 2L, 0L, 3L);
        assertThat(results).extracting(result -> result.meta().changedDb()).containsExactly(false, true, false, true);
        assertThat(results.get(1).meta().lastRowId()).isEqualTo(9);
    }

    @Test
    void theFirstErrorOfABatchIsTold() {
        users();

        refused(
                "no such table: one: SQLITE_ERROR",
                () -> batch("SELECT 1", "SELECT * FROM one", "SELECT * FROM two", "SELEC"));
    }

    @Test
    void aLaterStatementSeesWhatAnEarlierOneMade() {
        assertThat(batch("CREATE TABLE t (a)", "INSERT INTO t VALUES ('x')", "SELECT a FROM t")
                        .get(2)
                        .results())
                .extracting(row -> row.getString("a"))
                .containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABORT", "FAIL"})
    void aConflictThatAbortsRollsTheBatchBack(String action) {
        users();

        refused(
                "UNIQUE constraint failed: users.id: SQLITE_CONSTRAINT",
                () -> batch(
                        "DELETE FROM users WHERE id = 2",
                        "INSERT OR " + action + " INTO users (id, name) VALUES (8, 'x'), (1, 'y')"));

        assertThat(row("SELECT min(id), max(id), count(*) FROM users")).containsExactly(1L, 3L, 3L);
    }

    @Test
    @Checked(
            value = {LOCAL_RUNTIME, DOCUMENTATION},
            differs = D1_ENDED_TRANSACTION)
    void aConflictThatRollsBackRollsTheBatchBack() {
        users();

        refusedAtTheEnd(
                "UNIQUE constraint failed: users.id: SQLITE_CONSTRAINT",
                () -> batch(
                        "DELETE FROM users WHERE id = 2",
                        "INSERT OR ROLLBACK INTO users (id, name) VALUES (1, 'y')",
                        "DELETE FROM users"));

        assertThat(row("SELECT count(*) FROM users")).containsExactly(3L);
    }

    @Test
    void aConflictThatIsIgnoredChangesNothing() {
        users();

        D1Meta meta = batch("DELETE FROM users WHERE id = 2", "INSERT OR IGNORE INTO users (id, name) VALUES (1, 'y')")
                .get(1)
                .meta();

        assertThat(meta.changes()).isZero();
        assertThat(meta.changedDb()).isFalse();
        assertThat(row("SELECT min(id), max(id), count(*) FROM users")).containsExactly(1L, 3L, 2L);
    }

    @Test
    void aStatementThatFailsHalfwayLeavesNothing() {
        users();

        refused(
                "UNIQUE constraint failed: users.id",
                () -> db.prepare("INSERT INTO users (id, name) VALUES (8, 'x'), (9, 'y'), (1, 'z')")
                        .run());
        refused(
                "UNIQUE constraint failed: users.id",
                () -> db.prepare("INSERT OR FAIL INTO users (id, name) VALUES (8, 'x'), (1, 'z')")
                        .run());

        assertThat(row("SELECT count(*) FROM users")).containsExactly(3L);
    }

    @Test
    void theLastRowidOutlivesARollback() {
        users();

        refused("incomplete input", () -> batch("INSERT INTO users (id, name) VALUES (20, 'x')", "SELECT"));

        assertThat(db.prepare("SELECT 1").run().meta().lastRowId()).isEqualTo(20);
        assertThat(row("SELECT count(*) FROM users")).containsExactly(3L);
    }

    @Test
    void foreignKeysMayWaitForTheEndOfABatch() {
        users();
        db.exec("CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id REFERENCES users (id))");

        batch(
                "PRAGMA defer_foreign_keys = ON",
                "INSERT INTO orders VALUES (1, 50)",
                "INSERT INTO users (id, name) VALUES (50, 'late')");

        assertThat(row("SELECT count(*) FROM orders")).containsExactly(1L);
        refused(
                "FOREIGN KEY constraint failed: SQLITE_CONSTRAINT",
                () -> db.prepare("INSERT INTO orders VALUES (2, 51)").run());
    }

    @ParameterizedTest
    @Checked(
            value = {LOCAL_RUNTIME, DOCUMENTATION},
            differs = D1_ENDED_TRANSACTION)
    @ValueSource(strings = {"PRAGMA defer_foreign_keys = ON", "DELETE FROM users WHERE id = 2"})
    void whatIsStillMissingAtTheEndFailsTheBatch(String first) {
        users();
        db.exec("CREATE TABLE orders (user_id REFERENCES users (id) DEFERRABLE INITIALLY DEFERRED)");

        refusedAtTheEnd(
                "FOREIGN KEY constraint failed: SQLITE_CONSTRAINT",
                () -> batch(first, "INSERT INTO orders VALUES (50)", "SELECT 1"));

        assertThat(row("SELECT count(*) FROM orders")).containsExactly(0L);
        assertThat(row("SELECT count(*) FROM users")).containsExactly(3L);
    }

    @Test
    void aStatementRunsOnTheDatabaseOfTheBatch() {
        users();
        D1PreparedStatement elsewhere = binding("00000000-0000-4000-8000-000000000bad")
                .prepare("SELECT name FROM users WHERE id = ?")
                .bind("2");

        assertThat(db.batch(List.of(elsewhere)).get(0).results())
                .extracting(row -> row.getString("name"))
                .containsExactly("Bob");
    }

    @Test
    void limitsAreForEachStatement() {
        Object[] hundred = IntStream.range(0, 100).mapToObj(i -> "v").toArray();
        D1PreparedStatement most = db.prepare("SELECT ?" + ", ?".repeat(99)).bind(hundred);
        D1PreparedStatement longest = db.prepare("SELECT '" + "x".repeat(99_991) + '\'');

        assertThat(db.batch(List.of(most, longest, most, longest))).hasSize(4);
    }

    @ParameterizedTest
    @Checked(value = CLIENT, differs = D1_BLANK_STATEMENTS)
    @ValueSource(strings = {"-- nothing", "/* nothing */", ";"})
    void aBatchTakesNoStatementThatIsNone(String nothing) {
        D1PreparedStatement blank = db.prepare(nothing);

        assertThatThrownBy(() -> db.batch(List.of(db.prepare("SELECT 1"), blank)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statement 2 of the batch holds 0 statements of SQL, not one");
    }
}
