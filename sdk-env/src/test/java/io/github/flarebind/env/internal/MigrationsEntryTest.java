package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where migrations are looked for. */
class MigrationsEntryTest {
    @TempDir
    Path base;

    private static MigrationsEntry migrations(String fields) {
        return Configs.toml("d1_databases = [{binding = \"DB\"" + fields + "}]")
                .d1()
                .get(0)
                .migrations();
    }

    @Test
    void theUsualFolderNeedNotBeThere() throws IOException {
        assertThat(migrations("").in(base)).isEmpty();

        Files.createDirectories(base.resolve("migrations"));
        assertThat(migrations("").in(base)).isPresent();
    }

    @Test
    void aFolderThatIsNamedMustBeThere() {
        assertThatThrownBy(() -> migrations(", migrations_dir = \"db\"").in(base))
                .hasMessage("wrangler.toml, line 1: d1_databases[0].migrations_dir is no folder: " + base.resolve("db")
                        + "; make it, or leave the field out");
    }

    @ParameterizedTest
    @CsvSource({
        "./db, db/*/up.sql, */up.sql",
        "db/, ./db/*.sql, *.sql",
        "db, db//x/*.sql, x/*.sql",
        "., x/*.sql, x/*.sql",
        "./, ./x/*.sql, x/*.sql"
    })
    void aPatternIsSeenFromItsFolder(String folder, String pattern, String seen) {
        assertThat(migrations(", migrations_dir = \"" + folder + "\", migrations_pattern = \"" + pattern + '"')
                        .pattern())
                .contains(seen);
    }
}
