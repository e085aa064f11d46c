package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.d1.D1PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values get to their places in a statement. */
@Checked(LOCAL_RUNTIME)
abstract class D1BindingCases extends D1Suite {
    private static Object[] values(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "v" + i).toArray();
    }

    @Test
    void preparingReadsNoSql() {
        D1PreparedStatement broken = db.prepare("SELEC 1");
        D1PreparedStatement missing =
                db.prepare("SELECT * FROM nope WHERE a = ?").bind("x");

        refused("near \"SELEC\": syntax error", broken::run);
        refused("no such table: nope", missing::run);
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
    void aStatementBoundDifferentlyRunsInAnyOrder() {
        D1PreparedStatement statement = db.prepare("SELECT ? AS v");
        List<D1PreparedStatement> bound =
                IntStream.range(0, 5).mapToObj(i -> statement.bind("v" + i)).toList();

        for (int i : new int[] {3, 0, 4, 0, 1, 2}) {
            assertThat(bound.get(i).first("v", String.class)).contains("v" + i);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?, ? | 2 | v1 v2",
                "SELECT ?2, ?1 | 2 | v2 v1",
                "SELECT ?2, ?1, ?2 | 2 | v2 v1 v2",
                "SELECT ?1, ?1 | 1 | v1 v1",
                "SELECT ?1, ? | 2 | v1 v2",
                "SELECT ?, ?1 | 1 | v1 v1",
                "SELECT ?3 | 3 | v3",
                "SELECT ?, ?5, ? | 6 | v1 v5 v6",
                "SELECT ?3, ?, ?2 | 4 | v3 v4 v2",
                "SELECT ?002, ?1 | 2 | v2 v1",
                "SELECT ?1, '?2', \"?3\", ? -- ?4 | 2 | v1 ?2 ?3 v2"
            })
    void aParameterStandsForItsIndex(String sql, int count, String row) {
        assertThat(row(sql, values(count))).isEqualTo(List.of((Object[]) row.split(" ")));
    }

    @ParameterizedTest
    @Checked(DOCUMENTATION)
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?, ? | 1 | the statement takes 2 values, 1 is bound",
                "SELECT ? | 0 | the statement takes 1 value, 0 are bound",
                "SELECT ?1 | 2 | the statement takes 1 value, 2 are bound",
                "SELECT ?3 | 1 | the statement takes 3 values, 1 is bound",
                "SELECT ?1, ?1 | 2 | the statement takes 1 value, 2 are bound",
                "SELECT 1 | 1 | the statement takes 0 values, 1 is bound"
            })
    void aWrongCountOfValuesIsRefusedBeforeItIsSent(String sql, int count, String message) {
        assertThatThrownBy(() -> db.prepare(sql).bind(values(count)).run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @Checked(DOCUMENTATION)
    @ValueSource(strings = {"SELECT ?; SELECT ?", "SELECT 1; SELECT ?", "SELECT ?; SELECT 1"})
    void valuesAreForOneStatement(String sql) {
        assertThatThrownBy(() -> db.prepare(sql).bind("a").run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this SQL holds 2");
    }

    @Test
    void aStatementWithoutParametersTakesNoValues() {
        assertThat(db.prepare("SELECT 1").bind().first(Integer.class)).contains(1);
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void aHundredValuesAreTheLimit() {
        String hundred = "SELECT " + "?,".repeat(99) + '?';

        assertThat(row(hundred, values(100))).hasSize(100);
        assertThat(row("SELECT ?100", values(100))).containsExactly("v100");
        assertThatThrownBy(() -> db.prepare(hundred + ",?").bind(values(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement takes at most 100 values; 101 are bound");
        for (String beyond : List.of(hundred + ",?", "SELECT ?101")) {
            assertThatThrownBy(() -> db.prepare(beyond)
                            .bind(Arrays.copyOf(values(100), 100))
                            .run())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the statement has parameters up to ?101; the limit is 100");
        }
    }

    @Test
    void indexesBeginWithOne() {
        refused(
                "variable number must be between ?1 and ?100 at offset 7: SQLITE_ERROR",
                () -> db.prepare("SELECT ?0").run());
    }

    @Test
    @Checked(CLIENT)
    void sqlIsNeeded() {
        assertThatThrownBy(() -> db.prepare(" \n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.prepare("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.exec("")).isInstanceOf(IllegalArgumentException.class);
    }
}
