package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static io.github.flarebind.contract.Difference.D1_ERROR_STATUS;
import static io.github.flarebind.contract.Difference.D1_ERROR_SUFFIX;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which words D1 tells that SQL failed. */
@Checked(LOCAL_RUNTIME)
abstract class D1ErrorCases extends D1LimitCases {
    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, differs = D1_ERROR_STATUS)
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELEC | near \"SELEC\": syntax error at offset 0",
                "SELECT a FROM users WHERE WHERE | near \"WHERE\": syntax error at offset 26",
                "SELECT 'ä' x y | near \"y\": syntax error at offset 14",
                "SELECT a b c | near \"c\": syntax error at offset 11",
                "SELECT 1) | near \")\": syntax error at offset 8",
                "^-- a comment\nSELEC^ | near \"SELEC\": syntax error at offset 13",
                "/* ü */ SELEC 1 | near \"SELEC\": syntax error at offset 9",
                "EXPLAIN SELEC | near \"SELEC\": syntax error at offset 8",
                "(SELECT 1) | near \"(\": syntax error at offset 0",
                "SELECT | incomplete input",
                "SELECT ( | incomplete input",
                "INSERT INTO | incomplete input",
                "SELECT 'abc | unrecognized token: \"'abc\" at offset 7",
                "SELECT [abc | unrecognized token: \"[abc\" at offset 7",
                "SELECT \"abc | unrecognized token: \"\"abc\" at offset 7",
                "SELECT x'4' | unrecognized token: \"x'4'\" at offset 7",
                "SELECT 12abc | unrecognized token: \"12abc\" at offset 7"
            })
    void brokenSqlIsToldByItsPlace(String sql, String message) {
        users();

        refused(message + ": SQLITE_ERROR", () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT * FROM nope | no such table: nope",
                "SELECT * FROM main.nope | no such table: main.nope",
                "DROP TABLE nope | no such table: nope",
                "DROP INDEX nope | no such index: nope",
                "SELECT nope FROM users | no such column: nope at offset 7",
                "^-- a comment\nSELECT nope^ | no such column: nope at offset 20",
                "SELECT users.nope FROM users | no such column: users.nope at offset 7",
                "SELECT 1 FROM users WHERE nope = 1 | no such column: nope at offset 26",
                "UPDATE users SET nope = 1 | no such column: nope",
                "UPDATE users SET score = nope | no such column: nope at offset 25",
                "INSERT INTO users (nope) VALUES (1) | table users has no column named nope",
                "INSERT INTO users (id) VALUES (1, 2) | 2 values for 1 columns",
                "INSERT INTO users VALUES (1) | table users has 4 columns but 1 values were supplied",
                "VALUES (1), (1, 2) | all VALUES must have the same number of terms",
                "SELECT nofunc(1) | no such function: nofunc at offset 7",
                "SELECT abs(1, 2) | wrong number of arguments to function abs() at offset 7",
                "SELECT 1 FROM users WHERE count(*) > 1 | misuse of aggregate function count() at offset 26",
                "CREATE TABLE users (a) | table users already exists at offset 13",
                "CREATE TABLE \"users\" (a) | table \"users\" already exists at offset 13",
                "CREATE VIEW one AS SELECT 2 | view one already exists at offset 12",
                "CREATE TABLE t (a, a) | duplicate column name: a",
                "ALTER TABLE users ADD COLUMN name | duplicate column name: name",
                "ALTER TABLE users DROP COLUMN nope | no such column: \"nope\" at offset 30",
                "SELECT id FROM users a, users b | ambiguous column name: id at offset 7",
                "INSERT INTO one VALUES (1) | cannot modify one because it is a view",
                "UPDATE one SET a = 1 | cannot modify one because it is a view",
                "DROP TABLE one | use DROP VIEW to delete view one"
            })
    void whatIsMissingOrTakenIsNamed(String sql, String message) {
        users();
        db.exec("CREATE VIEW one AS SELECT 1 AS a");

        refused(message + ": SQLITE_ERROR", () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT json('{') | malformed JSON: SQLITE_ERROR",
                "SELECT json_extract('{', '$.a') | malformed JSON: SQLITE_ERROR",
                "SELECT json_extract('{}', 'a') | bad JSON path: 'a': SQLITE_ERROR",
                "SELECT sum(column1) FROM (VALUES (9223372036854775807), (1)) | integer overflow: SQLITE_ERROR",
                "SELECT abs(-9223372036854775808) | integer overflow: SQLITE_ERROR",
                "SELECT 1 LIMIT 'a' | datatype mismatch: SQLITE_MISMATCH",
                "SELECT 1 LIMIT 1.5 | datatype mismatch: SQLITE_MISMATCH",
                "INSERT INTO users (id, name) VALUES ('abc', 'x') | datatype mismatch: SQLITE_MISMATCH",
                "INSERT INTO users (id, name) VALUES (1.5, 'x') | datatype mismatch: SQLITE_MISMATCH"
            })
    void whatFailsWhileItRunsIsTold(String sql, String message) {
        users();

        refused(message, () -> db.prepare(sql).run());
    }

    @ParameterizedTest
    @Checked(value = LOCAL_RUNTIME, differs = D1_ERROR_SUFFIX)
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "INSERT INTO users VALUES (1, 'a', NULL, 1) | UNIQUE constraint failed: users.id | PRIMARYKEY",
                "INSERT INTO users VALUES (9, 'a', 'ada@example.com', 1) | UNIQUE constraint failed: users.email | UNIQUE",
                "INSERT INTO pairs VALUES (1, 1) | UNIQUE constraint failed: pairs.a, pairs.b | UNIQUE",
                "INSERT INTO keyed VALUES ('k') | UNIQUE constraint failed: keyed.k | PRIMARYKEY",
                "INSERT INTO users VALUES (9, NULL, NULL, 1) | NOT NULL constraint failed: users.name | NOTNULL",
                "INSERT INTO checked (c) VALUES (0) | CHECK constraint failed: c > 0 | CHECK",
                "INSERT INTO checked (d) VALUES (0) | CHECK constraint failed: positive | CHECK",
                "INSERT INTO child VALUES (9) | FOREIGN KEY constraint failed | FOREIGNKEY",
                "DELETE FROM users WHERE id = 1 | FOREIGN KEY constraint failed | FOREIGNKEY",
                "DROP TABLE users | FOREIGN KEY constraint failed | FOREIGNKEY",
                "INSERT INTO typed VALUES ('a') | cannot store TEXT value in INTEGER column typed.a | DATATYPE",
                "INSERT INTO typed VALUES (1.5) | cannot store REAL value in INTEGER column typed.a | DATATYPE",
                "DELETE FROM keyed | nope! | TRIGGER"
            })
    void constraintsAreNamed(String sql, String message, String extended) {
        users();
        db.exec("CREATE TABLE checked (c CHECK (c > 0), d CONSTRAINT positive CHECK (d > 0));"
                + "CREATE TABLE typed (a INTEGER) STRICT;"
                + "CREATE TABLE pairs (a, b, UNIQUE (a, b)); INSERT INTO pairs VALUES (1, 1);"
                + "CREATE TABLE child (p REFERENCES users (id)); INSERT INTO child VALUES (1);"
                + "CREATE TABLE keyed (k PRIMARY KEY) WITHOUT ROWID; INSERT INTO keyed VALUES ('k');"
                + "CREATE TRIGGER guard BEFORE DELETE ON keyed BEGIN SELECT RAISE(ABORT, 'nope!'); END");

        refused(message + ": SQLITE_CONSTRAINT", () -> db.prepare(sql).run());
        refused(
                message + ": SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_" + extended + ')',
                () -> db.prepare(sql).run());
    }

    @Test
    void aDatabaseIsUsableAfterAnError() {
        users();

        refused("incomplete input", () -> db.prepare("SELECT").run());
        refused("UNIQUE constraint failed", () -> db.exec("INSERT INTO users VALUES (1, 'a', NULL, 1)"));

        db.exec("INSERT INTO users VALUES (4, 'Dan', NULL, 1)");
    }
}
