package io.github.flarebind.d1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*.sql, 1_a.sql, true",
        "*.sql, .sql, false",
        "*.sql, .hidden.sql, false",
        "*.sql, 1_a.SQL, false",
        "*.sql, 1_a.sql.bak, false",
        "*.sql, a/1.sql, false",
        "*/migration.sql, 1_a/migration.sql, true",
        "*/migration.sql, migration.sql, false",
        "*/migration.sql, .git/migration.sql, false",
        "*/migration.sql, a/b/migration.sql, false",
        ".kept/*.sql, .kept/1.sql, true",
        "v?_*.sql, v1_a.sql, true",
        "v?_*.sql, v_a.sql, false",
        "v.sql, vxsql, false",
        "**/*.sql, 1.sql, true",
        "**/*.sql, a/b/1.sql, true",
        "**/*.sql, a/.b/1.sql, false",
        "a/**, a/b/c, true",
        "a/**, a/.b, false",
        "a/**/b.sql, a/b.sql, true",
        "a/**/b.sql, b.sql, false"
    })
    void aPathFitsOrNot(String pattern, String path, boolean fits) {
        assertThat(MigrationPattern.of(pattern).fits(path)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a.sql",
                "../*.sql",
                "a/../b.sql",
                "./a.sql",
                "a//b.sql",
                "a/",
                "{a,b}.sql",
                "[ab].sql",
                "!a"
            })
    void whatIsNoPatternBelowTheFolderIsRefused(String pattern) {
        assertThatThrownBy(() -> MigrationPattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
