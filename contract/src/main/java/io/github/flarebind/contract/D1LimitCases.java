package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_ARGUMENTS;
import static io.github.flarebind.contract.Difference.D1_LENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of D1 that SQL can reach; that of values is among the values, that of parameters among the bindings. */
@Checked(LOCAL_RUNTIME)
abstract class D1LimitCases extends D1AllowedSqlCases {
    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    @Test
    @Checked({LOCAL_RUNTIME, DOCUMENTATION})
    void aStatementOfMoreThanAHundredThousandBytesIsRefused() {
        String fits = "SELECT '" + "x".repeat(99_991) + '\'';

        assertThat(db.prepare(fits).first(String.class).orElseThrow()).hasSize(99_991);
        assertThatThrownBy(() -> db.prepare(fits + " , 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement has 100004 bytes; the limit is 100000");
        assertThatThrownBy(() -> db.prepare("SELECT '" + "ä".repeat(49_996) + '\''))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement has 100001 bytes; the limit is 100000");
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = D1_LENGTH)
    void statementsTogetherMayBeLonger() {
        assumeTrue(measuresEachStatement(), "this ground measures all of the text that is still to run");
        String one = "SELECT '" + "x".repeat(60_000) + "';";

        assertThat(db.exec(one + one).count()).isEqualTo(2);
    }

    @Test
    void aTableHasAHundredColumns() {
        refused("too many columns on wide: SQLITE_ERROR", () -> db.exec("CREATE TABLE wide (" + columns(101) + ')'));

        db.exec("CREATE TABLE wide (" + columns(100) + ')');

        refused("too many columns on sqlite_altertab_wide", () -> db.exec("ALTER TABLE wide ADD COLUMN one_more"));
    }

    @Test
    void aResultHasAHundredColumns() {
        db.exec("CREATE TABLE wide (" + columns(60) + ')');

        assertThat(row("SELECT 1" + ", 1".repeat(99))).hasSize(100);
        refused(
                "too many columns in result set: SQLITE_ERROR",
                () -> db.prepare("SELECT 1" + ", 1".repeat(100)).run());
        refused(
                "too many columns in result set: SQLITE_ERROR",
                () -> db.prepare("SELECT * FROM wide, wide AS again").run());
    }

    @ParameterizedTest
    @CsvSource({"LIKE, a, 50", "LIKE, ä, 25", "GLOB, a, 50", "GLOB, ä, 25"})
    void aPatternHasFiftyBytes(String operator, String letter, int fitting) {
        String pattern = letter.repeat(fitting);

        assertThat(row("SELECT '" + pattern + "' " + operator + " '" + pattern + '\''))
                .containsExactly(1L);
        refused(
                "LIKE or GLOB pattern too complex: SQLITE_ERROR",
                () -> db.prepare("SELECT 'a' " + operator + " '" + pattern + "a'")
                        .run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNION", "UNION ALL", "INTERSECT", "EXCEPT"})
    void aCompoundHasFiveTerms(String operator) {
        String term = ' ' + operator + " SELECT 1";

        assertThat(db.prepare("SELECT 1" + term.repeat(4)).raw().columns()).containsExactly("1");
        refused(
                "too many terms in compound SELECT: SQLITE_ERROR",
                () -> db.prepare("SELECT 1" + term.repeat(5)).run());
    }

    @Test
    void rowsOfValuesAreNoTerms() {
        db.exec("CREATE TABLE t (a); INSERT INTO t VALUES (0)" + ", (1)".repeat(499));

        assertThat(row("SELECT count(*) FROM t")).containsExactly(500L);
    }

    @Test
    @Checked(value = DOCUMENTATION, differs = D1_ARGUMENTS)
    void aFunctionHasThirtyTwoArguments() {
        assertThat(row("SELECT concat(1" + ", 1".repeat(31) + ')')).hasSize(1);
        assumeTrue(limitsFunctionArguments(), "this ground takes 127 arguments");
        refused(
                "too many arguments on function concat at offset 7: SQLITE_ERROR",
                () -> db.prepare("SELECT concat(1" + ", 1".repeat(32) + ')').run());
    }

    @Test
    void aFunctionNeverHasAHundredAndTwentyEightArguments() {
        refused(
                "too many arguments on function max at offset 7: SQLITE_ERROR",
                () -> db.prepare("SELECT max(1" + ", 1".repeat(127) + ')').run());
    }

    @Test
    void anExpressionIsAHundredOperatorsDeep() {
        assertThat(row("SELECT 1" + " + 1".repeat(99))).containsExactly(100L);
        refused(
                "Expression tree is too large (maximum depth 100): SQLITE_ERROR",
                () -> db.prepare("SELECT 1" + " + 1".repeat(100)).run());
    }

    @Test
    void aJoinHasSixtyFourTables() {
        assertThat(row("SELECT 1 FROM (SELECT 1)" + ", (SELECT 1)".repeat(63))).containsExactly(1L);
        refused(
                "at most 64 tables in a join: SQLITE_ERROR",
                () -> db.prepare("SELECT 1 FROM (SELECT 1)" + ", (SELECT 1)".repeat(64))
                        .run());
    }
}
