package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_ANSWERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What D1 does with several statements in one text, and with a text that holds none. */
@Checked(LOCAL_RUNTIME)
abstract class D1ScriptCases extends D1AnswerCases {
    @Test
    @Checked(value = LOCAL_RUNTIME, differs = D1_ANSWERS)
    void allStatementsRunAndTheLastOneAnswers() {
        users();

        assertThat(db.prepare("INSERT INTO users (name) VALUES ('Dan'); SELECT name FROM users WHERE id > 2")
                        .run(String.class)
                        .results())
                .containsExactly("Cleo", "Dan");
        assertThat(db.prepare("SELECT 1 AS a; SELECT 2 AS b").raw().columns()).containsExactly("b");
        assertThat(db.prepare("SELECT 1; SELECT 2").first(Integer.class)).contains(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELEC | near \"SELEC\": syntax error at offset 0",
                "SELECT * FROM nope | no such table: nope",
                "INSERT INTO users (id, name) VALUES (1, 'x') | UNIQUE constraint failed: users.id",
                "INSERT INTO users (name) VALUES (NULL) | NOT NULL constraint failed: users.name",
                "BEGIN | To execute a transaction",
                "PRAGMA user_version | not authorized"
            })
    void whenOneFailsNoneTookEffect(String last, String message) {
        users();

        refused(
                message,
                () -> db.prepare("DELETE FROM users WHERE id = 2; CREATE TABLE made (a); " + last)
                        .run());

        assertThat(row("SELECT count(*) FROM users")).containsExactly(3L);
        assertThat(row("SELECT count(*) FROM sqlite_schema WHERE name = 'made'"))
                .containsExactly(0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^SELECT 1; SELECT nope^ | 7",
                "^SELECT 'ä';\n  SELECT nope^ | 7",
                "^SELECT 1;\n-- c\nSELECT nope^ | 12",
                "^ ; SELECT nope^ | 10"
            })
    void offsetsAreCountedFromTheStatement(String sql, int offset) {
        refused(
                "no such column: nope at offset " + offset + ':',
                () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT 1;",
                "SELECT 1; \n",
                "; SELECT 1",
                ";;SELECT 1",
                "-- c\nSELECT 1",
                "/* c */ SELECT 1",
                "SELECT 1 -- c",
                "SELECT 1 /* c */",
                "SELECT 1 /* c",
                "SELECT /* ; */ 1 -- ;",
                "\uFEFFSELECT 1",
                " \u000BSELECT\f1\r\n"
            })
    void oneStatementStandsAmongSpaceAndComments(String sql) {
        assertThat(db.prepare(sql).first(Integer.class)).contains(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";",
                ";;",
                "/* c */",
                "/* c */;",
                "/* c",
                "-- c\n;",
                "SELECT 1;;",
                "SELECT 1; -- c",
                "SELECT 1; ;"
            })
    void whereAStatementIsExpectedThereIsNone(String sql) {
        refused("SQL code did not contain a statement.", () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1\u0000", "SELECT 1\u0000; SELECT 2", "SELECT 1;\u0000", "\u0000SELECT 1"})
    void sqlEndsAtNul(String sql) {
        refused("SQL code did not contain a statement.", () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- nothing", "-- nothing\n", "-- a\n-- b", "\n  -- c", "\uFEFF"})
    void linesThatAreOnlyCommentsHoldNoStatement(String sql) {
        refused("No SQL statements detected.", () -> db.prepare(sql).run());
    }
}
