package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What D1 refuses, and in which words. */
abstract class D1ErrorCases extends D1Suite {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELEC 1 | near \"SELEC\": syntax error at offset 0: SQLITE_ERROR",
                "SELECT a FROM users WHERE WHERE | near \"WHERE\": syntax error at offset 26: SQLITE_ERROR",
                "SELECT 'ä' x y | near \"y\": syntax error at offset 14: SQLITE_ERROR",
                "SELECT | incomplete input: SQLITE_ERROR",
                "SELECT 'abc | unrecognized token: \"'abc\" at offset 7: SQLITE_ERROR",
                "SELECT * FROM nope | no such table: nope: SQLITE_ERROR",
                "SELECT nope FROM users | no such column: nope at offset 7: SQLITE_ERROR",
                "^-- a comment\nSELECT nope^ | no such column: nope at offset 20: SQLITE_ERROR",
                "SELECT users.nope FROM users | no such column: users.nope at offset 7: SQLITE_ERROR",
                "UPDATE users SET nope = 1 | no such column: nope: SQLITE_ERROR",
                "INSERT INTO users (nope) VALUES (1) | table users has no column named nope: SQLITE_ERROR",
                "SELECT nofunc(1) | no such function: nofunc at offset 7: SQLITE_ERROR",
                "SELECT abs(1, 2) | wrong number of arguments to function abs() at offset 7: SQLITE_ERROR",
                "CREATE TABLE users (a) | table users already exists at offset 13: SQLITE_ERROR",
                "CREATE TABLE t (a, a) | duplicate column name: a: SQLITE_ERROR",
                "SELECT id FROM users a, users b | ambiguous column name: id at offset 7: SQLITE_ERROR",
                "SELECT json('{') | malformed JSON: SQLITE_ERROR",
                "SELECT 1 LIMIT 'a' | datatype mismatch: SQLITE_MISMATCH",
                "SELECT ?0 | variable number must be between ?1 and ?100 at offset 7: SQLITE_ERROR"
            })
    void sqlErrorsSayWhatAndWhere(String sql, String message) {
        users();

        refused(message, () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "INSERT INTO users VALUES (1, 'a', NULL, 1) | UNIQUE constraint failed: users.id",
                "INSERT INTO users VALUES (9, 'a', 'ada@example.com', 1) | UNIQUE constraint failed: users.email",
                "INSERT INTO users VALUES (9, NULL, NULL, 1) | NOT NULL constraint failed: users.name",
                "INSERT INTO checked VALUES (0) | CHECK constraint failed: c > 0",
                "INSERT INTO strict_one VALUES ('a') | cannot store TEXT value in INTEGER column strict_one.a"
            })
    void constraintsAreNamed(String sql, String message) {
        users();
        db.exec("CREATE TABLE checked (c CHECK (c > 0)); CREATE TABLE strict_one (a INTEGER) STRICT");

        refused(message + ": SQLITE_CONSTRAINT", () -> db.prepare(sql).run());
    }

    @Test
    void aTriggerRaisesItsOwnText() {
        users();
        db.exec("CREATE TRIGGER guard BEFORE DELETE ON users BEGIN SELECT RAISE(ABORT, 'nope!'); END");

        refused("nope!: SQLITE_CONSTRAINT", () -> db.exec("DELETE FROM users"));
    }

    @Test
    void anInsertOrRollbackThatFiresLeavesTheDatabaseUsable() {
        users();

        refused(
                "",
                () -> db.exec(
                        "DELETE FROM users WHERE id = 2; INSERT OR ROLLBACK INTO users VALUES (1, 'a', NULL, 1)"));

        assertThat(db.prepare("SELECT count(*) FROM users").first(Integer.class))
                .contains(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "begin immediate",
                "COMMIT",
                "END",
                "ROLLBACK",
                "SAVEPOINT a",
                "RELEASE a",
                "ROLLBACK TO a",
                "EXPLAIN BEGIN"
            })
    void transactionsAreNotForSql(String sql) {
        refused("To execute a transaction, please use the state.storage.transaction()", () -> db.exec(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH 'x' AS y",
                "DETACH y",
                "CREATE TEMP TABLE t (a)",
                "CREATE TABLE _cf_t (a)",
                "CREATE TABLE IF NOT EXISTS \"_CF_t\" (a)",
                "CREATE INDEX _cf_i ON users (name)",
                "ALTER TABLE users RENAME TO _cf_users",
                "CREATE VIRTUAL TABLE v USING dbstat",
                "PRAGMA journal_mode",
                "PRAGMA user_version = 1",
                "PRAGMA foreign_keys = 7",
                "EXPLAIN PRAGMA user_version",
                "SELECT * FROM pragma_user_version"
            })
    void whatIsNotAuthorized(String sql) {
        users();

        refused("not authorized: SQLITE_AUTH", () -> db.exec(sql));
    }

    @Test
    void aFunctionThatIsNotAuthorized() {
        refused(
                "not authorized to use function: sqlite_version at offset 7: SQLITE_ERROR",
                () -> db.prepare("SELECT sqlite_version()").run());
    }

    @Test
    void vacuumIsRefusedInsideTheTransaction() {
        refused("cannot VACUUM from within a transaction: SQLITE_ERROR", () -> db.exec("VACUUM"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA foreign_keys",
                "PRAGMA foreign_keys = OFF",
                "PRAGMA table_list",
                "PRAGMA table_info(users)",
                "PRAGMA main.table_xinfo('users')",
                "PRAGMA foreign_key_check",
                "PRAGMA quick_check(1)",
                "PRAGMA page_size",
                "SELECT * FROM pragma_table_info('users')",
                "SELECT 1 AS _cf_a",
                "SELECT \"abc\"",
                "EXPLAIN QUERY PLAN SELECT * FROM users",
                "ANALYZE",
                "REINDEX",
                "CREATE VIRTUAL TABLE search USING fts5(a)",
                "CREATE TABLE t (a PRIMARY KEY) WITHOUT ROWID",
                "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n",
                "; SELECT 1",
                "SELECT 1;  "
            })
    void whatIsAllowed(String sql) {
        users();

        assertThat(db.prepare(sql).run().meta().sizeAfter()).isPositive();
    }

    @Test
    void foreignKeysStayOn() {
        db.exec("PRAGMA foreign_keys = OFF");

        assertThat(db.prepare("PRAGMA foreign_keys").first(Integer.class)).contains(1);
    }

    @Test
    void limitsOfSqlitesOwn() {
        refused(
                "LIKE or GLOB pattern too complex: SQLITE_ERROR",
                () -> db.prepare("SELECT 'a' LIKE '" + "x".repeat(51) + '\'').run());
        refused(
                "too many terms in compound SELECT: SQLITE_ERROR",
                () -> db.prepare("SELECT 1" + " UNION SELECT 2".repeat(5)).run());
        refused(
                "too many columns on wide: SQLITE_ERROR",
                () -> db.exec("CREATE TABLE wide (c0" + columns(1, 101) + ')'));
        db.exec("CREATE TABLE wide (c0" + columns(1, 100) + ')');
    }

    private static String columns(int from, int to) {
        StringBuilder names = new StringBuilder();
        for (int i = from; i < to; i++) {
            names.append(", c").append(i);
        }
        return names.toString();
    }

    @Test
    void theFirstErrorOfABatchIsTold() {
        users();

        refused(
                "no such table: one: SQLITE_ERROR",
                () -> db.batch(List.of(
                        db.prepare("SELECT 1"), db.prepare("SELECT * FROM one"), db.prepare("SELECT * FROM two"))));
    }
}
