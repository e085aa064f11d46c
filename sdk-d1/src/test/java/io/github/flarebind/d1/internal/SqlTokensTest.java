package io.github.flarebind.d1.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTest {
    private static final String TRIGGER = "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2"
            + " ELSE 3 END; DELETE FROM c WHERE d = 'END;'; END";

    static Stream<Arguments> splits() {
        return Stream.of(
                split("SELECT 1", "SELECT 1"),
                split("SELECT 1;", "SELECT 1"),
                split("SELECT 1; SELECT 2", "SELECT 1", "SELECT 2"),
                split("  SELECT 1 ;\n SELECT 2 ; ", "  SELECT 1", "SELECT 2"),
                split(";;SELECT 1;;", ";;SELECT 1"),
                split("", new String[0]),
                split("-- only; a comment", new String[0]),
                split("SELECT 'a;b' ; SELECT 2", "SELECT 'a;b'", "SELECT 2"),
                split("SELECT 'it''s;' ; SELECT 2", "SELECT 'it''s;'", "SELECT 2"),
                split("SELECT \"a;\"\";b\"; SELECT 2", "SELECT \"a;\"\";b\"", "SELECT 2"),
                split("SELECT `a;b`; SELECT [c;d]", "SELECT `a;b`", "SELECT [c;d]"),
                split("SELECT 1 -- a; b\n; SELECT /* ; */ 2", "SELECT 1", "SELECT /* ; */ 2"),
                split("SELECT x';'; SELECT 2", "SELECT x';'", "SELECT 2"),
                split("SELECT 'never; ends", "SELECT 'never; ends"),
                split(TRIGGER + "; SELECT 1", TRIGGER, "SELECT 1"),
                split(
                        "create temp trigger t begin select 1; end; select 2",
                        "create temp trigger t begin select 1; end",
                        "select 2"),
                split("CREATE TABLE trigger_log(a); SELECT 1", "CREATE TABLE trigger_log(a)", "SELECT 1"));
    }

    private static Arguments split(String sql, String... statements) {
        return Arguments.of(sql, List.of(statements));
    }

    @ParameterizedTest
    @MethodSource("splits")
    void statementsEndAtTheirSemicolons(String sql, List<String> statements) {
        assertThat(SqlTokens.of(sql).statements()).extracting(SqlTokens::text).isEqualTo(statements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "select 1;",
                "-- c\nSELECT 1 -- d",
                "VALUES (1)",
                "EXPLAIN DELETE FROM t",
                "EXPLAIN QUERY PLAN SELECT 1",
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "WITH RECURSIVE a(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM a), b AS MATERIALIZED (VALUES(1)) SELECT 1",
                "WITH \"delete\" AS (SELECT 1) VALUES (1)"
            })
    void readingSqlIsKnown(String sql) {
        assertThat(SqlTokens.of(sql).readsOnly()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INSERT INTO t VALUES (1)",
                "WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a",
                "WITH a AS (SELECT 1) DELETE FROM t",
                "SELECT 1; SELECT 2",
                "SELECT 1; DELETE FROM t",
                "PRAGMA foreign_keys",
                "\"SELECT\" 1",
                "(SELECT 1)",
                "REPLACE INTO t VALUES (1)"
            })
    void everyOtherSqlMayWrite(String sql) {
        assertThat(SqlTokens.of(sql).readsOnly()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "SELECT 1, 0",
                "^SELECT ?, ?^, 2",
                "^SELECT ?2, ?1^, 2",
                "^SELECT ?1, ?1^, 1",
                "SELECT ?3, 3",
                "^SELECT ?1, ?^, 2",
                "^SELECT ?, ?5, ?^, 6",
                "SELECT '?' || \"?\" || `?` || [?] -- ?, 0",
                "^SELECT /* ? */ ?^, 1",
                "SELECT ?99999999999, 1000000"
            })
    void parametersAreCountedByTheHighestIndex(String sql, int count) {
        assertThat(SqlTokens.of(sql).parameters().count()).isEqualTo(count);
    }

    @Test
    void namedParametersAreSeen() {
        assertThat(SqlTokens.of("SELECT :b, :a, :b").parameters().names()).containsExactly(":b", ":a");
        assertThat(SqlTokens.of("SELECT @a, $b").parameters().names()).containsExactly("@a", "$b");
        assertThat(SqlTokens.of("SELECT a$b, ':c', json->'$.x'").parameters().names())
                .isEmpty();
        assertThat(SqlTokens.of("SELECT :a, ?").parameters().mixed()).isTrue();
        assertThat(SqlTokens.of("SELECT :a, :a").parameters().mixed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "SELECT nope, nope, 7",
                "^  SELECT nope^, nope, 9",
                "^-- c\nSELECT nope^, nope, 12",
                "SELECT 'ä' x y, y, 14",
                "SELECT \"nope\", nope, 7",
                "SELECT t . nope, t.nope, 7",
                "SELECT a->>b, ->>, 8"
            })
    void offsetsAreBytesFromTheBeginning(String sql, String text, int offset) {
        SqlTokens statement = SqlTokens.of(sql).statements().get(0);

        assertThat(statement.offset(statement.find(text).get(0))).isEqualTo(offset);
    }

    @Test
    void offsetsInALaterStatementBeginWithIt() {
        SqlTokens second = SqlTokens.of("SELECT 1; SELECT nope").statements().get(1);

        assertThat(second.offset(second.find("nope").get(0))).isEqualTo(7);
    }

    @Test
    void theFirstParameterBeyondALimitIsFound() {
        assertThat(SqlTokens.of("SELECT ?, ?, ?").parametersBeyond(2))
                .extracting(SqlToken::start)
                .containsExactly(13);
        assertThat(SqlTokens.of("SELECT ?0").parametersBeyond(2)).hasSize(1);
        assertThat(SqlTokens.of("SELECT ?, ?").parametersBeyond(2)).isEmpty();
    }

    @Test
    void explainIsPeeledOff() {
        assertThat(SqlTokens.of("EXPLAIN QUERY PLAN PRAGMA x").explained().verb())
                .isEqualTo("PRAGMA");
        assertThat(SqlTokens.of("explain begin").explained().verb()).isEqualTo("BEGIN");
        assertThat(SqlTokens.of("begin").explained().verb()).isEqualTo("BEGIN");
    }

    @Test
    void linesBecomeUnixLinesOutsideOfLiterals() {
        assertThat(SqlTokens.of("SELECT\r\n'a\r\nb' -- c\r\n;\r\n").withUnixLines())
                .isEqualTo("SELECT\n'a\r\nb' -- c\n;\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "[",
                "`a",
                "\"",
                "/*",
                "x'",
                "?",
                "$",
                ":",
                "#",
                "1e",
                "a.b.",
                "\u0000",
                "CREATE TRIGGER ;",
                "\uD800"
            })
    void anyTextIsTaken(String text) {
        assertThat(SqlTokens.of(text).statements()).hasSizeLessThan(2);
    }
}
