package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.flarebind.d1.D1PreparedStatement;
import io.github.flarebind.d1.D1Raw;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back: values, rows, and the names of columns. */
@Checked(LOCAL_RUNTIME)
abstract class D1AnswerCases extends D1AffinityCases {
    private static final Arguments[] VALUES = {
        arguments("NULL", null),
        arguments("42", 42L),
        arguments("9007199254740991", 9_007_199_254_740_991L),
        arguments("9007199254740993", 9_007_199_254_740_992L),
        arguments("CAST(9007199254740993 AS TEXT)", "9007199254740993"),
        arguments("9223372036854775807", 0x1p63),
        arguments("9223372036854775807 + 1", 0x1p63),
        arguments("1.0", 1L),
        arguments("1.5", 1.5),
        arguments("0.1 + 0.2", 0.30000000000000004),
        arguments("-0.0", 0L),
        arguments("1e15", 1_000_000_000_000_000L),
        arguments("1e20", 1e20),
        arguments("1e21", 1e21),
        arguments("1.5e300", 1.5e300),
        arguments("1e-7", 1e-7),
        arguments("9e999", null),
        arguments("-9e999", null),
        arguments("1e308 * 10", null),
        arguments("1 / 0", null),
        arguments("1.0 / 0", null),
        arguments("5 / 2", 2L),
        arguments("5 / 2.0", 2.5),
        arguments("1 = 1", 1L),
        arguments("1 = 2", 0L),
        arguments("TRUE", 1L),
        arguments("''", ""),
        arguments("'ü\uD83D\uDE48'", "ü\uD83D\uDE48"),
        arguments("'a' || char(0) || 'b'", "a\u0000b"),
        arguments("CAST(x'ff41' AS TEXT)", "\uFFFDA"),
        arguments("x''", new byte[0]),
        arguments("x'00ff'", new byte[] {0, -1}),
        arguments("zeroblob(2)", new byte[2])
    };

    static Stream<Arguments> values() {
        return Arrays.stream(VALUES);
    }

    @ParameterizedTest
    @Checked(
            value = LOCAL_RUNTIME,
            behaviour = "A value comes back as its JSON: 1.0 as 1, an infinity as NULL, 2^53 + 1 rounded")
    @MethodSource("values")
    void aValueComesBackAs(String expression, @Nullable Object value) {
        List<Object> row = row("SELECT " + expression);

        assertThat(row).usingRecursiveComparison().isEqualTo(Collections.singletonList(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT 1 | 1",
                "SELECT 'x' | 'x'",
                "SELECT 1+1 | 1+1",
                "SELECT  1 + 1 | 1 + 1",
                "SELECT count(*) FROM users | count(*)",
                "SELECT max(id) AS most FROM users | most",
                "SELECT id most FROM users | most",
                "SELECT users.id FROM users | id",
                "SELECT \"id\" FROM users | id",
                "SELECT (id) FROM users | id",
                "SELECT 1 AS \"a b\" | a b",
                "SELECT 1 AS übung | übung",
                "VALUES (1) | column1",
                "SELECT 1 -- c | 1 -- c",
                "SELECT 1 /* c | 1 /* c"
            })
    void aColumnIsNamedAsItIsWritten(String sql, String name) {
        users();

        assertThat(db.prepare(sql).raw().columns()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?, ?", "SELECT ?1, ?2"})
    void aParameterNamesItsColumn(String sql) {
        assertThat(db.prepare(sql).bind("a", "b").raw().columns())
                .containsExactly(sql.substring("SELECT ".length()).split(", "));
    }

    @Test
    void columnsNamedByNumbersKeepTheirOrder() {
        D1PreparedStatement statement = db.prepare("SELECT 1 AS b, 2 AS \"10\", 3 AS \"2\"");

        assertThat(statement.raw().columns()).containsExactly("b", "10", "2");
        assertThat(statement.first().orElseThrow().columns()).containsExactly("b", "10", "2");
    }

    @Test
    void rawNamesTheColumnsWhereThereAreNoRows() {
        users();

        assertThat(db.prepare("SELECT id, name FROM users WHERE id = 9").raw())
                .isEqualTo(new D1Raw(List.of("id", "name"), List.of()));
    }

    @Test
    void everyMethodGivesTheRowsOfReturning() {
        users();
        D1PreparedStatement insert = db.prepare("INSERT INTO users (name) VALUES ('x'), ('y') RETURNING name");

        assertThat(insert.run(String.class).results()).containsExactly("x", "y");
        assertThat(insert.all().results()).hasSize(2);
        assertThat(insert.first(String.class)).contains("x");
        assertThat(insert.first("name", String.class)).contains("x");
        assertThat(insert.raw()).isEqualTo(new D1Raw(List.of("name"), List.of(List.of("x"), List.of("y"))));
        assertThat(row("SELECT count(*) FROM users")).containsExactly(13L);
    }

    @Test
    void everyMethodRunsWhatGivesNoRows() {
        users();
        D1PreparedStatement insert = db.prepare("INSERT INTO users (name) VALUES ('x')");

        assertThat(insert.run().results()).isEmpty();
        assertThat(insert.all().results()).isEmpty();
        assertThat(insert.first()).isEmpty();
        assertThat(insert.first("name", String.class)).isEmpty();
        assertThat(insert.raw()).isEqualTo(new D1Raw(List.of(), List.of()));
        assertThat(row("SELECT count(*) FROM users")).containsExactly(8L);
    }
}
