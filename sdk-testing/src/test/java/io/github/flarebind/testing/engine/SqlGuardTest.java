package io.github.flarebind.testing.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.ManualTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a statement that is both wrong and forbidden. */
class SqlGuardTest {
    private final D1Store store = new D1Store("id", "name", D1Settings.DEFAULT, ManualTime.startingAt(Instant.EPOCH));

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX _cf_i ON nowhere (a) | no such table: main.nowhere: SQLITE_ERROR",
                "CREATE UNIQUE INDEX _cf_i ON nowhere (a) | no such table: main.nowhere: SQLITE_ERROR",
                "CREATE TRIGGER _cf_g AFTER INSERT ON nowhere BEGIN SELECT 1; END | no such table: main.nowhere: SQLITE_ERROR",
                "CREATE TEMP TRIGGER g AFTER INSERT ON sqlite_master BEGIN SELECT 1; END"
                        + " | cannot create trigger on system table: SQLITE_ERROR",
                "ALTER TABLE nowhere RENAME TO _cf_x | no such table: nowhere: SQLITE_ERROR",
                "CREATE TABLE _cf_t (a, a) | not authorized: SQLITE_AUTH",
                "CREATE TEMP TABLE t (a) | not authorized: SQLITE_AUTH"
            })
    void whatAnIndexOrATriggerIsForIsLookedForFirst(String sql, String message) {
        assertThatThrownBy(() -> store.query(new SqlStatement(sql, List.of()))).hasMessage(message);
    }
}
