package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1Raw;
import io.github.flarebind.d1.D1Result;
import io.github.flarebind.d1.D1Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What D1 does: statements, batches, values, errors, databases. */
@Checked(LOCAL_RUNTIME)
public abstract class D1Contract extends D1TransferCases {
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
}
