package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.ManualTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of changes, statement by statement; the last insert before each had the rowid 9. */
class SqlMetaTest {
    private final D1Store store = new D1Store("id", "name", D1Settings.DEFAULT, ManualTime.startingAt(Instant.EPOCH));

    @BeforeEach
    void makeTables() {
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT UNIQUE, n);"
                + "CREATE TABLE w (a PRIMARY KEY) WITHOUT ROWID;"
                + "CREATE TABLE log (line);"
                + "CREATE TABLE noted (a);"
                + "CREATE TRIGGER note AFTER INSERT ON noted BEGIN INSERT INTO log VALUES (1), (2); END;"
                + "CREATE TABLE parent (id INTEGER PRIMARY KEY);"
                + "CREATE TABLE child (p REFERENCES parent (id) ON DELETE CASCADE);"
                + "INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1), (1);"
                + "INSERT INTO t VALUES (1, 'a', 0), (2, 'b', 0), (3, 'c', 0);"
                + "CREATE INDEX by_n ON t (n);"
                + "CREATE TABLE gone (a); DROP TABLE gone;"
                + "INSERT INTO t VALUES (9, 'z', 9)");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELECT * FROM t|0|9|false",
                "PRAGMA table_info(t)|0|9|false",
                "EXPLAIN INSERT INTO t VALUES (4, 'd', 0)|0|9|false",
                "INSERT INTO t (s) VALUES ('d'), ('e')|2|11|true",
                "INSERT INTO t VALUES (4, 'd', 0)|1|4|true",
                "INSERT INTO t (s) VALUES ('d') RETURNING id|1|10|true",
                "INSERT INTO w VALUES ('x'), ('y')|2|9|true",
                "INSERT INTO t VALUES (1, 'x', 0) ON CONFLICT DO NOTHING|0|9|false",
                "INSERT OR IGNORE INTO t VALUES (1, 'x', 0)|0|9|false",
                "INSERT INTO t VALUES (2, 'x', 0) ON CONFLICT (id) DO UPDATE SET n = n + 1|1|9|true",
                "REPLACE INTO t VALUES (2, 'b', 5)|1|2|true",
                "INSERT OR REPLACE INTO t VALUES (20, 'b', 5)|1|20|true",
                "UPDATE t SET n = 0 WHERE id < 4|3|9|true",
                "UPDATE t SET n = n|4|9|true",
                "UPDATE t SET n = 0 WHERE id = 100|0|9|false",
                "DELETE FROM t WHERE id = 100|0|9|false",
                "DELETE FROM t WHERE id < 3|2|9|true",
                "DELETE FROM t|4|9|true",
                "INSERT INTO noted VALUES (1)|3|1|true",
                "DELETE FROM parent|3|9|true",
                "CREATE TABLE u (a)|0|9|true",
                "CREATE TABLE IF NOT EXISTS t (a)|0|9|false",
                "CREATE INDEX i ON t (n)|0|9|true",
                "DROP TABLE t|0|9|true",
                "DROP INDEX by_n|0|9|true",
                "ANALYZE t|0|9|true",
                "ALTER TABLE t ADD COLUMN m|0|9|false",
                "CREATE VIEW v AS SELECT 1|0|9|false",
                "DROP VIEW IF EXISTS v|0|9|false",
                "WITH x AS (SELECT 1) INSERT INTO t (n) SELECT * FROM x|1|10|true"
            })
    void changesAreTold(String sql, long changes, long lastRowId, boolean changedDb) {
        SqlMeta meta = run(sql).get(0).meta();

        assertThat(meta.changes()).as("changes").isEqualTo(changes);
        assertThat(meta.lastRowId()).as("last_row_id").isEqualTo(lastRowId);
        assertThat(meta.changedDb()).as("changed_db").isEqualTo(changedDb);
    }

    private List<SqlRows> run(String sql) {
        return store.query(new SqlStatement(sql, List.of()));
    }
}
