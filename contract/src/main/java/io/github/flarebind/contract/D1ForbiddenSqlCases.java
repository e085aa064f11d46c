package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL that SQLite knows and D1 refuses, PRAGMA apart. */
@Checked(LOCAL_RUNTIME)
abstract class D1ForbiddenSqlCases extends D1AtomicityCases {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "BEGIN TRANSACTION",
                "begin immediate",
                "BEGIN EXCLUSIVE",
                "COMMIT",
                "COMMIT TRANSACTION",
                "END",
                "END TRANSACTION",
                "ROLLBACK",
                "ROLLBACK TRANSACTION",
                "SAVEPOINT a",
                "RELEASE a",
                "RELEASE SAVEPOINT a",
                "ROLLBACK TO a",
                "ROLLBACK TO SAVEPOINT a",
                "EXPLAIN BEGIN",
                "EXPLAIN QUERY PLAN COMMIT",
                "/* c */ BEGIN",
                "; COMMIT"
            })
    void transactionsAreNotForSql(String sql) {
        refused(
                "To execute a transaction, please use the state.storage.transaction() or"
                        + " state.storage.transactionSync() APIs instead of the SQL BEGIN TRANSACTION or SAVEPOINT"
                        + " statements. The JavaScript API is safer because it will automatically roll back on"
                        + " exceptions, and because it interacts correctly with Durable Objects' automatic atomic write"
                        + " coalescing.",
                () -> db.exec(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH 'x' AS y",
                "ATTACH DATABASE ':memory:' AS y",
                "DETACH y",
                "DETACH DATABASE main",
                "CREATE TEMP TABLE t (a)",
                "CREATE TEMPORARY TABLE t (a)",
                "CREATE TABLE temp.t (a)",
                "CREATE TEMP VIEW v AS SELECT 1",
                "CREATE TEMP TRIGGER g AFTER INSERT ON users BEGIN SELECT 1; END"
            })
    void nothingLiesOutsideTheDatabase(String sql) {
        users();

        refused("not authorized: SQLITE_AUTH", () -> db.exec(sql));
    }

    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, behaviour = "Names that begin with `_cf_` are reserved")
    @ValueSource(
            strings = {
                "CREATE TABLE _cf_t (a)",
                "CREATE TABLE _CF_T (a)",
                "CREATE TABLE IF NOT EXISTS \"_Cf_t\" (a)",
                "CREATE TABLE [_cf_t] (a)",
                "CREATE TABLE main._cf_t (a)",
                "CREATE TABLE _cf_t AS SELECT 1",
                "CREATE VIRTUAL TABLE _cf_v USING fts5(a)",
                "CREATE INDEX _cf_i ON users (name)",
                "CREATE UNIQUE INDEX IF NOT EXISTS _cf_i ON users (name)",
                "CREATE VIEW _cf_v AS SELECT 1",
                "CREATE TRIGGER _cf_g AFTER INSERT ON users BEGIN SELECT 1; END",
                "ALTER TABLE users RENAME TO _cf_users"
            })
    void namesThatBeginWithCfAreReserved(String sql) {
        users();

        refused("not authorized: SQLITE_AUTH", () -> db.exec(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM _cf_t",
                "INSERT INTO _cf_t VALUES (1)",
                "UPDATE _cf_t SET a = 1",
                "DELETE FROM _cf_t",
                "DROP TABLE _cf_t"
            })
    void aReservedTableThatIsNotThereIsMissing(String sql) {
        refused("no such table: _cf_t: SQLITE_ERROR", () -> db.exec(sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fts3", "fts4", "dbstat", "geopoly", "csv", "nonsense"})
    void otherVirtualTablesAreNotMade(String module) {
        refused("not authorized: SQLITE_AUTH", () -> db.exec("CREATE VIRTUAL TABLE v USING " + module + "(a)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VACUUM", "VACUUM INTO 'x'"})
    void vacuumIsRefusedInsideTheTransaction(String sql) {
        refused("cannot VACUUM from within a transaction: SQLITE_ERROR", () -> db.exec(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite_version",
                "SQLITE_VERSION",
                "sqlite_source_id",
                "sqlite_log",
                "sqlite_compileoption_get",
                "sqlite_compileoption_used",
                "subtype",
                "unistr",
                "json_pretty",
                "json_error_position",
                "log10",
                "power",
                "ceiling"
            })
    void someFunctionsAreNotAuthorized(String function) {
        String arguments = switch (function) {
            case "SQLITE_VERSION", "sqlite_version", "sqlite_source_id" -> "()";
            case "sqlite_log", "power" -> "(1, 1)";
            default -> "(1)";
        };

        refused(
                "not authorized to use function: " + function + " at offset 10: SQLITE_ERROR",
                () -> db.prepare("SELECT 1, " + function + arguments).run());
    }

    @Test
    void extensionsAreNotLoaded() {
        refused(
                "not authorized: SQLITE_ERROR",
                () -> db.prepare("SELECT load_extension('x')").run());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT 'a' REGEXP 'b' | no such function: REGEXP at offset 11: SQLITE_ERROR",
                "SELECT * FROM generate_series(1, 2) | no such table: generate_series: SQLITE_ERROR",
                "SELECT * FROM dbstat | no such table: dbstat: SQLITE_ERROR",
                "SELECT median(id) FROM users | no such function: median at offset 7: SQLITE_ERROR",
                "SELECT reverse('a') | no such function: reverse at offset 7: SQLITE_ERROR",
                "SELECT soundex('a') | no such function: soundex at offset 7: SQLITE_ERROR",
                "SELECT uuid() | no such function: uuid at offset 7: SQLITE_ERROR",
                "SELECT readfile('a') | no such function: readfile at offset 7: SQLITE_ERROR",
                "DELETE FROM sqlite_schema | table sqlite_master may not be modified: SQLITE_ERROR",
                "CREATE TABLE sqlite_x (a) | object name reserved for internal use: sqlite_x: SQLITE_ERROR"
            })
    void whatOtherBuildsOfSqliteHaveIsMissing(String sql, String message) {
        users();

        refused(message, () -> db.prepare(sql).run());
    }
}
