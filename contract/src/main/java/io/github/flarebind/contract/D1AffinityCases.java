package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_TEXT_PARAMETERS;
import static io.github.flarebind.contract.Difference.D1_WHOLE_NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a value in SQL: numbers are bound as REAL, and what follows from that. */
@Checked(LOCAL_RUNTIME)
abstract class D1AffinityCases extends D1BindingCases {
    private static final Arguments[] EXPRESSIONS = {
        arguments("typeof(?1)", 1, "real"),
        arguments("quote(?1)", 1, "1.0"),
        arguments("quote(?1)", 1L << 40, "1099511627776.0"),
        arguments("quote(?1)", 1.5, "1.5"),
        arguments("quote(?1)", 1.5f, "1.5"),
        arguments("quote(?1)", -0.0, "0.0"),
        arguments("quote(?1)", true, "1.0"),
        arguments("quote(?1)", false, "0.0"),
        arguments("typeof(?1)", null, "null"),
        arguments("quote(?1)", null, "NULL"),
        arguments("typeof(?1)", "1", "text"),
        arguments("quote(?1)", "it's", "'it''s'"),
        arguments("typeof(?1)", new byte[0], "blob"),
        arguments("quote(?1)", new byte[] {0, 127, -1}, "X'007FFF'"),
        arguments("length(?1) || ''", "a\u0000b", "1"),
        arguments("hex(?1)", "a\u0000b", "610062"),
        arguments("(5 / ?1) || ''", 2, "2.5"),
        arguments("'x' || ?1", 1, "x1.0"),
        arguments("CAST(?1 AS TEXT)", 1, "1.0"),
        arguments("printf('%s', ?1)", 1, "1.0"),
        arguments("printf('%d', ?1)", 3, "3"),
        arguments("json_array(?1)", 1, "[1.0]"),
        arguments("typeof(CAST(?1 AS INTEGER))", 42, "integer"),
        arguments("CAST(CAST(?1 AS INTEGER) AS TEXT)", 42, "42"),
        arguments("CAST(CAST(?1 AS INTEGER) AS TEXT)", "9007199254740993", "9007199254740993"),
        arguments("(json_extract('{\"a\":5}', '$.a') = ?1) || ''", 5, "1")
    };

    static Stream<Arguments> expressions() {
        return Arrays.stream(EXPRESSIONS);
    }

    @ParameterizedTest
    @Checked(
            value = LOCAL_RUNTIME,
            differs = {D1_TEXT_PARAMETERS, D1_WHOLE_NUMBERS},
            behaviour = "A bound number is a REAL")
    @MethodSource("expressions")
    void anExpressionSeesTheValueAsBound(String expression, @Nullable Object value, String seen) {
        assertThat(row("SELECT " + expression, value)).containsExactly(seen);
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                arguments(42, "42 42 42 42 42.0 '42.0' 42.0 42.0"),
                arguments(1.5, "1.5 1.5 1.5 1.5 1.5 '1.5' 1.5 1.5"),
                arguments(true, "1 1 1 1 1.0 '1.0' 1.0 1.0"),
                arguments("42", "42 42 42 42 42.0 '42' '42' '42'"),
                arguments("1.0", "1 1 1 1 1.0 '1.0' '1.0' '1.0'"),
                arguments("ab", "'ab' 'ab' 'ab' 'ab' 'ab' 'ab' 'ab' 'ab'"),
                arguments(new byte[] {1}, "X'01' X'01' X'01' X'01' X'01' X'01' X'01' X'01'"),
                arguments(null, "NULL NULL NULL NULL NULL NULL NULL NULL"));
    }

    @ParameterizedTest
    @Checked(
            value = LOCAL_RUNTIME,
            differs = {D1_TEXT_PARAMETERS, D1_WHOLE_NUMBERS})
    @MethodSource("columns")
    void aColumnMakesOfAValueWhatItsTypeSays(@Nullable Object value, String stored) {
        db.exec("CREATE TABLE t (i INTEGER, n NUMERIC, b BOOLEAN, d DATETIME, r REAL, t TEXT, x BLOB, y)");

        db.prepare("INSERT INTO t VALUES (?1, ?1, ?1, ?1, ?1, ?1, ?1, ?1)")
                .bind(value)
                .run();

        assertThat(row("SELECT concat_ws(' ', quote(i), quote(n), quote(b), quote(d), quote(r), quote(t), quote(x),"
                        + " quote(y)) FROM t"))
                .containsExactly(stored);
    }

    @Test
    @Checked(
            value = LOCAL_RUNTIME,
            differs = {D1_TEXT_PARAMETERS, D1_WHOLE_NUMBERS})
    void aStrictColumnConvertsOrRefuses() {
        db.exec("CREATE TABLE st (a INTEGER, e ANY) STRICT");

        db.prepare("INSERT INTO st VALUES (?1, ?1)").bind(1).run();

        assertThat(row("SELECT typeof(a), typeof(e) FROM st")).containsExactly("integer", "real");
        refused(
                "cannot store REAL value in INTEGER column st.a: SQLITE_CONSTRAINT",
                () -> db.prepare("INSERT INTO st (a) VALUES (?)").bind(1.5).run());
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                arguments("text_column", 42, false),
                arguments("text_column", "42", true),
                arguments("any_column", 42, true),
                arguments("any_column", "42", false),
                arguments("id", 1, true),
                arguments("id", "1", true),
                arguments("id", 1.5, false),
                arguments("id", null, false));
    }

    @ParameterizedTest
    @Checked(
            value = LOCAL_RUNTIME,
            differs = {D1_TEXT_PARAMETERS, D1_WHOLE_NUMBERS})
    @MethodSource("comparisons")
    void aColumnComparesByItsType(String column, @Nullable Object value, boolean match) {
        db.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, text_column TEXT, any_column);"
                + "INSERT INTO t VALUES (1, '42', 42)");

        assertThat(row("SELECT count(*) FROM t WHERE " + column + " = ?", value))
                .containsExactly(match ? 1L : 0L);
    }

    @Test
    void aLimitIsAWholeNumber() {
        assertThat(db.prepare("SELECT 1 UNION SELECT 2 LIMIT ?").bind(1).run().results())
                .hasSize(1);
        refused(
                "datatype mismatch: SQLITE_MISMATCH",
                () -> db.prepare("SELECT 1 LIMIT ?").bind(1.5).run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", ""})
    void textThatIsNoWholeNumberIsNoIntegerKey(String key) {
        db.exec("CREATE TABLE t (id INTEGER PRIMARY KEY)");

        refused(
                "datatype mismatch: SQLITE_MISMATCH",
                () -> db.prepare("INSERT INTO t VALUES (?)").bind(key).run());
    }

    @Test
    void aFractionIsNoIntegerKey() {
        db.exec("CREATE TABLE t (id INTEGER PRIMARY KEY)");

        refused(
                "datatype mismatch: SQLITE_MISMATCH",
                () -> db.prepare("INSERT INTO t VALUES (?)").bind(1.5).run());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "9007199254740993, 9007199254740993",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void textOfAWholeNumberFillsAnIntegerColumnExactly(String text, String stored) {
        db.exec("CREATE TABLE t (n INTEGER)");

        db.prepare("INSERT INTO t VALUES (?)").bind(text).run();

        assertThat(row("SELECT typeof(n), CAST(n AS TEXT) FROM t")).containsExactly("integer", stored);
    }
}
