package io.github.flarebind.d1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a folder of migrations and is no file. */
class MigrationFolderTest {
    @TempDir
    Path folder;

    private List<String> names(String pattern) {
        return new MigrationFolder(folder)
                .files(MigrationPattern.of(pattern)).stream()
                        .map(MigrationFile::name)
                        .toList();
    }

    private void assertRefused(String pattern, String file, String why) {
        assertThatThrownBy(() -> names(pattern))
                .isInstanceOf(D1MigrationException.class)
                .hasMessage("D1 migrate on migration '" + file + "': " + why);
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("0001.sql"), folder.resolve("absent"));

        assertRefused("*.sql", "0001.sql", "it is a link that leads to no file; mend or remove it");
    }

    @Test
    void aLinkToItselfIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("0001.sql"), Path.of("0002.sql"));
        Files.createSymbolicLink(folder.resolve("0002.sql"), Path.of("0002.sql"));

        assertThatThrownBy(() -> names("*.sql"))
                .isInstanceOf(D1MigrationException.class)
                .hasMessageContaining("it is a link that leads to no file");
    }

    @Test
    void aFolderCalledLikeAMigrationIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("0001_x.sql"));

        assertRefused("*.sql", "0001_x.sql", "it is a folder; files are taken, and those below by a pattern");
        Files.writeString(folder.resolve("0001_x.sql/up.sql"), "SELECT 1");
        assertThat(names("**")).containsExactly("0001_x.sql/up.sql");
    }

    @Test
    void foldersOnTheWayAndWhatFitsNoPatternAreFine() throws IOException {
        Path below = Files.createDirectories(folder.resolve("0001_init"));
        Files.writeString(below.resolve("up.sql"), "SELECT 1");
        Files.createSymbolicLink(folder.resolve("README"), folder.resolve("absent"));
        Files.createSymbolicLink(folder.resolve(".#0001.sql"), folder.resolve("absent"));
        Files.createDirectory(folder.resolve("meta"));

        assertThat(names("*/up.sql")).containsExactly("0001_init/up.sql");
        assertThat(names("*")).isEmpty();
        assertThat(names("**")).containsExactly("0001_init/up.sql");
    }

    @Test
    void linksAreFollowedAsKubernetesMountsThem() throws IOException {
        Path data = Files.createDirectories(folder.resolve("..2026"));
        Files.writeString(data.resolve("0001.sql"), "SELECT 1");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026"));
        Files.createSymbolicLink(folder.resolve("0001.sql"), Path.of("..data/0001.sql"));

        assertThat(names("*.sql")).containsExactly("0001.sql");
        assertThat(names("**")).containsExactly("0001.sql");
    }

    @Test
    void aLinkToTheFolderItIsInIsNamed() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.createSymbolicLink(below.resolve("again"), folder);

        assertThatThrownBy(() -> names("**/*.sql"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the migrations in " + folder + " cannot be read: " + below.resolve("again")
                        + " (FileSystemLoopException)");
    }
}
