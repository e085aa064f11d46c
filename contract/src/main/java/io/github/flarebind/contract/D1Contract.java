package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1Raw;
import io.github.flarebind.d1.D1Result;
import io.github.flarebind.d1.D1Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What D1 does: statements, batches, values, errors, databases. */
public abstract class D1Contract extends D1RowCases {
    @Test
    void writtenRowsAreRead() {
        users();

        D1Result<D1Row> result =
                db.prepare("SELECT id, name FROM users ORDER BY id").run();

        assertThat(result.results()).extracting(row -> row.getLong("id")).containsExactly(1L, 2L, 3L);
        assertThat(result.results()).extracting(row -> row.getString("name")).containsExactly("Ada", "Bob", "Cleo");
        assertThat(result.results().get(0).columns()).containsExactly("id", "name");
    }

    @Test
    void allIsTheSameAsRun() {
        users();
        D1PreparedStatement statement =
                db.prepare("SELECT name FROM users WHERE id = ?").bind("2");

        assertThat(statement.all().results()).isEqualTo(statement.run().results());
    }

    @Test
    void noRowsAreAnEmptyResult() {
        users();
        D1PreparedStatement none = db.prepare("SELECT id FROM users WHERE id = 9");

        assertThat(none.run().results()).isEmpty();
        assertThat(none.first()).isEmpty();
        assertThat(none.first(Long.class)).isEmpty();
        assertThat(none.first("nonsense", Long.class)).isEmpty();
        assertThat(none.raw()).isEqualTo(new D1Raw(List.of("id"), List.of()));
    }

    @Test
    void aStatementWithoutRowsGivesNone() {
        users();

        D1Result<D1Row> result = db.prepare("DELETE FROM users WHERE id = 1").run();

        assertThat(result.results()).isEmpty();
        assertThat(db.prepare("DELETE FROM users").first()).isEmpty();
        assertThat(db.prepare("DELETE FROM users").raw()).isEqualTo(new D1Raw(List.of(), List.of()));
    }

    @Test
    void returningGivesRows() {
        users();

        assertThat(db.prepare("INSERT INTO users (name) VALUES (?) RETURNING id")
                        .bind("Dan")
                        .first("id", Long.class))
                .contains(4L);
    }

    @Test
    void theFirstRowIsTheFirst() {
        users();

        assertThat(db.prepare("SELECT name FROM users ORDER BY id DESC")
                        .first()
                        .orElseThrow()
                        .getString("name"))
                .isEqualTo("Cleo");
    }

    @Test
    void aColumnOfTheFirstRow() {
        users();
        D1PreparedStatement statement = db.prepare("SELECT * FROM users ORDER BY id DESC");

        assertThat(statement.first("name", String.class)).contains("Cleo");
        assertThat(statement.first("score", Double.class)).isEmpty();
        assertThatThrownBy(() -> statement.first("age", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no column 'age'; the columns are id, name, email, score");
        assertThatThrownBy(() -> statement.first("NAME", String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rawKeepsDuplicatesAndOrder() {
        D1Raw raw = db.prepare("SELECT 2 AS b, 1 AS a, 3 AS b, 'x'").raw();

        assertThat(raw.columns()).containsExactly("b", "a", "b", "'x'");
        assertThat(raw.rows()).isEqualTo(List.of(List.of(2L, 1L, 3L, "x")));
    }

    @Test
    void ofColumnsWithOneNameTheLastOneIsMeant() {
        D1Row row = db.prepare("SELECT 1 AS a, 2 AS a").first().orElseThrow();

        assertThat(row.getLong("a")).isEqualTo(2);
        assertThat(row.columns()).containsExactly("a", "a");
        assertThat(row.value(0)).isEqualTo(1L);
    }

    @Test
    void bindReplacesAllValuesAndLeavesTheStatement() {
        D1PreparedStatement unbound = db.prepare("SELECT ? AS v");
        D1PreparedStatement first = unbound.bind("1");
        D1PreparedStatement second = first.bind("2");

        assertThat(first.first("v", String.class)).contains("1");
        assertThat(second.first("v", String.class)).contains("2");
        assertThatThrownBy(unbound::run).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numberedParametersMayRepeatAndMix() {
        assertThat(raw("SELECT ?2, ?1, ?2", "a", "b")).containsExactly("b", "a", "b");
        assertThat(raw("SELECT ?1, ?", "a", "b")).containsExactly("a", "b");
        assertThat(raw("SELECT ?3", "a", "b", "c")).containsExactly("c");
    }

    private List<Object> raw(String sql, Object... values) {
        return db.prepare(sql).bind(values).raw().rows().get(0);
    }

    @Test
    void aWrongCountOfValuesIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> db.prepare("SELECT ?, ?").bind("a").run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the statement takes 2 values, 1 is bound");
        assertThatThrownBy(() -> db.prepare("SELECT ?1").bind("a", "b").first())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the statement takes 1 value, 2 are bound");
        assertThatThrownBy(() -> db.prepare("SELECT 1; SELECT ?").bind("a").run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this SQL holds 2");
    }

    @Test
    void aHundredValuesAreTheLimit() {
        String hundred = "SELECT " + "?,".repeat(99) + '?';
        Object[] values = IntStream.range(0, 101).mapToObj(i -> "v" + i).toArray();

        assertThat(raw(hundred, Arrays.copyOf(values, 100))).hasSize(100);
        assertThatThrownBy(() -> db.prepare(hundred + ",?").bind(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement takes at most 100 values; 101 are bound");
    }

    @Test
    void blankSqlIsRefusedAtOnce() {
        assertThatThrownBy(() -> db.prepare(" \n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.exec("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sqlThatIsOnlyACommentHasNoStatement() {
        refused("No SQL statements detected.", () -> db.prepare("-- nothing").run());
        refused(
                "SQL code did not contain a statement.",
                () -> db.prepare("/* nothing */").run());
    }

    @Test
    void aStatementOfMoreThanAHundredThousandBytesIsRefused() {
        String fits = "SELECT '" + "x".repeat(99_991) + '\'';

        assertThat(db.prepare(fits).first(String.class).orElseThrow()).hasSize(99_991);
        assertThatThrownBy(() -> db.prepare(fits + " , 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement has 100004 bytes; the limit is 100000");
    }
}
