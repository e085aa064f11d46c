package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.ManualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database is the same after it was written as SQL and read again. */
class SqlDumpTest {
    private static final DumpOptions ALL = new DumpOptions(true, true, Set.of());

    private final D1Store from = store("from");
    private final D1Store to = store("to");

    private static D1Store store(String name) {
        return new D1Store(name, name, D1Settings.DEFAULT, ManualTime.startingAt(Instant.EPOCH));
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    static LongStream seeds() {
        return new Random(20_260_101).longs(150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyDatabaseComesBackEqual(long seed) {
        new RandomDatabase(seed, from).fill();

        assertThatItComesBackEqual();
    }

    @Test
    void tablesOfEveryKindComeBackEqual() {
        make(
                "CREATE TABLE \"quoted \"\" name\" (a TEXT COLLATE NOCASE DEFAULT 'x;y', b INT GENERATED ALWAYS AS (1))",
                "INSERT INTO \"quoted \"\" name\" (a) VALUES ('v')",
                "CREATE TABLE strict_one (a INTEGER, b ANY) STRICT",
                "INSERT INTO strict_one VALUES (1, 1.0), (2, 'a'), (3, x'00')",
                "CREATE TABLE pairs (a, b, PRIMARY KEY (b, a)) WITHOUT ROWID",
                "INSERT INTO pairs VALUES (2, 1), (1, 2)",
                "CREATE TABLE made AS SELECT 1 AS one, 'two' AS two",
                "CREATE TABLE counted (a INTEGER PRIMARY KEY AUTOINCREMENT)",
                "INSERT INTO counted VALUES (41), (42)",
                "DELETE FROM counted WHERE a = 42",
                "ANALYZE");

        assertThatItComesBackEqual();
        to.query(new SqlStatement("INSERT INTO counted DEFAULT VALUES", List.of()));
        assertThat(rows(to, "SELECT max(a) FROM counted")).isEqualTo("[[43]]");
    }

    @Test
    void foreignKeysMayLeadAnywhere() {
        make(
                "CREATE TABLE child (p REFERENCES parent (code), q REFERENCES other)",
                "CREATE TABLE parent (code TEXT, up REFERENCES parent (code))",
                "CREATE UNIQUE INDEX codes ON parent (code)",
                "CREATE TABLE other (id INTEGER PRIMARY KEY, c REFERENCES parent (code))",
                "INSERT INTO parent VALUES ('root', 'root'), ('leaf', 'root')",
                "INSERT INTO child VALUES ('leaf', NULL), ('root', NULL)");

        assertThatItComesBackEqual();
    }

    @Test
    void triggersAndViewsComeBackAndDoNotAct() {
        make(
                "CREATE TABLE t (a)",
                "CREATE TABLE log (line)",
                "CREATE TRIGGER noted AFTER INSERT ON t WHEN new.a > 0 BEGIN\n"
                        + "  INSERT INTO log VALUES ('it''s; ' || CASE new.a WHEN 1 THEN 'one' ELSE 'END;' END);\n"
                        + "  UPDATE t SET a = a; -- end;\nEND",
                "INSERT INTO t VALUES (1), (2)",
                "CREATE VIEW upper_view AS SELECT * FROM lower_view -- a view of a view",
                "CREATE VIEW lower_view AS SELECT a AS \"x;y\" FROM t /* ; */",
                "CREATE TRIGGER into_view INSTEAD OF INSERT ON lower_view BEGIN INSERT INTO t VALUES (new.\"x;y\"); END");

        assertThatItComesBackEqual();
    }

    private void make(String... statements) {
        from.batch(Arrays.stream(statements)
                .map(sql -> new SqlStatement(sql, List.of()))
                .toList());
    }

    private void assertThatItComesBackEqual() {
        String dump = from.exclusive(() -> from.dump(ALL));
        assertThat(to.exclusive(() -> to.runFile(dump))).isNotEmpty();

        assertThat(everything(to)).isEqualTo(everything(from));
        assertThat(to.exclusive(() -> to.dump(ALL))).isEqualTo(dump);
    }

    private static List<String> everything(D1Store store) {
        List<String> all = new ArrayList<>();
        all.add(rows(
                store,
                "SELECT type, name, tbl_name, sql FROM sqlite_schema"
                        + " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"));
        for (String table : names(
                store,
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                        + " AND name NOT LIKE 'sqlite_stat%' ORDER BY name")) {
            for (String column :
                    names(store, "SELECT name FROM pragma_table_xinfo(" + SqlLiterals.value(table) + ")")) {
                all.add(table
                        + '.'
                        + column
                        + rows(store, exactly(SqlLiterals.name(column)) + " FROM " + SqlLiterals.name(table)));
            }
        }
        return all;
    }

    /** Every bit of a value: a number that leaves the store would be rounded. */
    private static String exactly(String column) {
        return "SELECT typeof(" + column + "), CASE typeof(" + column + ") WHEN 'real' THEN " + column
                + " WHEN 'integer' THEN CAST(" + column + " AS TEXT) ELSE hex(" + column + ") END, " + column + " > 0";
    }

    private static List<String> names(D1Store store, String sql) {
        return query(store, sql).stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    private static String rows(D1Store store, String sql) {
        return query(store, sql).toString();
    }

    private static List<List<@Nullable Object>> query(D1Store store, String sql) {
        return store.query(new SqlStatement(sql, List.of())).get(0).rows();
    }
}
