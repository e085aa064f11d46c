package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of SQLite that D1 runs. */
@Checked(LOCAL_RUNTIME)
abstract class D1AllowedSqlCases extends D1PragmaCases {
    @ParameterizedTest
    @Checked(
            value = LOCAL_RUNTIME,
            behaviour = "ANALYZE, REINDEX, EXPLAIN, views, triggers, STRICT, WITHOUT ROWID, fts5 and rtree run")
    @ValueSource(
            strings = {
                "ANALYZE",
                "ANALYZE users",
                "REINDEX",
                "REINDEX users",
                "EXPLAIN SELECT 1",
                "EXPLAIN DELETE FROM users",
                "EXPLAIN VACUUM",
                "EXPLAIN QUERY PLAN SELECT * FROM users",
                "CREATE VIEW v AS SELECT name FROM users",
                "CREATE TRIGGER g AFTER INSERT ON users BEGIN SELECT 1; END",
                "CREATE TABLE t (a INTEGER, b ANY) STRICT",
                "CREATE TABLE t (a PRIMARY KEY) WITHOUT ROWID",
                "CREATE TABLE t (a, b AS (a + 1) STORED)",
                "CREATE TABLE t AS SELECT * FROM users",
                "CREATE VIRTUAL TABLE v USING fts5(a)",
                "CREATE VIRTUAL TABLE v USING FTS5(a)",
                "CREATE VIRTUAL TABLE v USING fts5vocab('users', 'row')",
                "CREATE VIRTUAL TABLE v USING rtree(i, a, b)",
                "CREATE VIRTUAL TABLE v USING rtree_i32(i, a, b)",
                "CREATE UNIQUE INDEX i ON users (name) WHERE score > 1",
                "ALTER TABLE users ADD COLUMN _cf_x",
                "ALTER TABLE users RENAME COLUMN name TO _cf_name",
                "ALTER TABLE users DROP COLUMN score",
                "DROP TABLE IF EXISTS _cf_t",
                "CREATE TABLE t (_cf_a)",
                "CREATE TABLE pragma_log (a)",
                "CREATE TABLE mode (a)",
                "DELETE FROM users ORDER BY id LIMIT 1",
                "UPDATE users SET score = s.n FROM (SELECT 1 AS n) AS s"
            })
    void aStatementThatIsAllowed(String sql) {
        users();

        assertThat(db.prepare(sql).run().meta().sizeAfter()).isPositive();
    }

    @ParameterizedTest
    @Checked(
            value = LOCAL_RUNTIME,
            behaviour = "Recursion, JSON, window functions, upserts and text in double quotes work")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT sum(i) FROM n | 6",
                "SELECT sum(value) FROM json_each('[1,2]') | 3",
                "SELECT count(*) FROM json_tree('[1,[2]]') | 4",
                "SELECT '{\"a\":{\"b\":5}}' ->> '$.a.b' | 5",
                "SELECT '{\"a\":[5]}' -> 'a' | [5]",
                "SELECT group_concat(n) FROM (SELECT row_number() OVER (ORDER BY id DESC) AS n FROM users) | 1,2,3",
                "SELECT sum(id) FILTER (WHERE id > 1) FROM users | 5",
                "INSERT INTO users (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = 'up' RETURNING name | up",
                "REPLACE INTO users (id, name) VALUES (1, 'x') RETURNING name | x",
                "SELECT count(*) > 0 FROM sqlite_master | 1",
                "SELECT count(*) > 0 FROM sqlite_schema | 1",
                "SELECT name FROM main.users WHERE id = 1 | Ada",
                "SELECT \"abc\" | abc",
                "SELECT 'ABC' LIKE 'abc' | 1",
                "SELECT 'Ä' LIKE 'ä' | 0",
                "SELECT lower('ÄB') | Äb",
                "SELECT 'a' = 'A' | 0",
                "SELECT 'a' = 'A' COLLATE NOCASE | 1",
                "SELECT group_concat(v) FROM (SELECT column1 AS v FROM (VALUES ('b'), ('a'), ('Z'), ('A')) ORDER BY 1) | A,Z,a,b",
                "SELECT 1 AS _cf_a | 1",
                "SELECT 1 AS pragma_user_version | 1",
                "SELECT concat('a', 1), format('%d', 2), unhex('41') IS NULL | a1",
                "SELECT date(0, 'unixepoch') | 1970-01-01",
                "SELECT round(pow(2, 3) + sqrt(4) + pi()) | 13",
                "SELECT 0x1F | 31",
                "SELECT 1_000 | 1000",
                "SELECT x'41' = CAST('A' AS BLOB) | 1",
                "SELECT iif(1 << 2 <> 3, 'y', 'n') | y"
            })
    void anExpressionOrQueryThatIsAllowed(String sql, String first) {
        users();

        assertThat(row(sql).get(0)).hasToString(first);
    }

    @Test
    void autoincrementKeepsItsSequence() {
        db.exec("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a); INSERT INTO t VALUES (7, 'x');"
                + "DELETE FROM t; INSERT INTO t (a) VALUES ('y')");

        assertThat(row("SELECT id FROM t")).containsExactly(8L);
        assertThat(row("SELECT seq FROM sqlite_sequence WHERE name = 't'")).containsExactly(8L);
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, behaviour = "Text is searched by fts5")
    void textIsSearched() {
        db.exec("CREATE VIRTUAL TABLE docs USING fts5(title, body);"
                + "INSERT INTO docs VALUES ('one', 'a quick fox'), ('two', 'a slow dog')");

        assertThat(row("SELECT title, snippet(docs, 1, '<', '>', '', 3) FROM docs WHERE docs MATCH 'fox'"))
                .isEqualTo(Arrays.asList("one", "a quick <fox>"));
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, behaviour = "Boxes are searched by rtree")
    void boxesAreSearched() {
        db.exec("CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1); INSERT INTO boxes VALUES (1, 0, 1), (2, 5, 6)");

        assertThat(row("SELECT id FROM boxes WHERE x0 >= 4")).containsExactly(2L);
    }

    @Test
    void aViewIsReadAndATriggerRuns() {
        users();
        db.exec("CREATE TABLE log (a); CREATE VIEW names AS SELECT name FROM users;"
                + "CREATE TRIGGER t INSTEAD OF INSERT ON names BEGIN INSERT INTO log VALUES (new.name); END;"
                + "INSERT INTO names VALUES ('Dan')");

        assertThat(row("SELECT a, (SELECT count(*) FROM names) FROM log")).containsExactly("Dan", 3L);
    }
}
