package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1Migration;
import io.github.flarebind.d1.D1Migrations;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where migrations come from, and what they are noted in. */
class D1MigrationsTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final D1Database db = cloudflare.d1("db");

    @TempDir
    Path scratch;

    @AfterEach
    void close() {
        cloudflare.close();
    }

    private List<String> applied(D1Migrations migrations) {
        return migrations.apply(db).stream().map(D1Migration::name).toList();
    }

    /** A jar with these files, and entries for its folders. */
    private URL jar(String... files) throws IOException {
        Path jar = Files.createTempFile(scratch, "with ", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String file : files) {
                out.putNextEntry(new JarEntry(file));
                out.write((file.endsWith(".sql") ? "CREATE TABLE \"" + file + "\" (a);" : "")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar.toUri().toURL();
    }

    private URL plain(String... files) throws IOException {
        Path root = Files.createTempDirectory(scratch, "with ");
        for (String file : files) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "CREATE TABLE \"" + file + "\" (a);");
        }
        return root.toUri().toURL();
    }

    @Test
    void migrationsComeOutOfAJar() throws IOException {
        URL jar = jar(
                "db/",
                "db/migrations/",
                "db/migrations/2_b.sql",
                "db/migrations/1_a.sql",
                "db/migrations/x.txt",
                "db/migrations/old/",
                "db/migrations/old/0_z.sql",
                "db/migrations2/3_c.sql");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, null)) {
            assertThat(applied(D1Migrations.classpath("/db/migrations/", loader)))
                    .containsExactly("1_a.sql", "2_b.sql");
            assertThat(applied(D1Migrations.classpath("db/migrations", loader))).isEmpty();
        }
    }

    @Test
    void aFolderOfTheClassPathMayBeInSeveralPlaces() throws IOException {
        URL[] places = {jar("m/", "m/2_b.sql"), plain("m/1_a.sql", "m/3_c.sql")};
        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            assertThat(applied(D1Migrations.classpath("m", loader))).containsExactly("1_a.sql", "2_b.sql", "3_c.sql");
        }
    }

    @Test
    void theSameNameInTwoPlacesIsRefused() throws IOException {
        URL[] places = {jar("m/", "m/1_a.sql"), plain("m/1_a.sql")};
        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            D1Migrations migrations = D1Migrations.classpath("m", loader);

            assertThatThrownBy(() -> migrations.apply(db))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1_a.sql lies twice");
        }
    }

    @Test
    void theClassPathOfTheThreadIsTakenByItself() {
        D1Migrations migrations = D1Migrations.classpath("no/such/folder");

        assertThatThrownBy(() -> migrations.list(db))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no folder no/such/folder on the class path");
        assertThatThrownBy(() -> D1Migrations.classpath("/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingFolderIsRefused() {
        D1Migrations migrations = D1Migrations.directory(scratch.resolve("none"));

        assertThatThrownBy(() -> migrations.dryRun(db))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no folder of migrations at");
    }

    @Test
    void aPatternTakesFilesBelow() throws IOException {
        Path folder = Path.of(plain("m/0001_b/migration.sql", "m/0000_a/migration.sql", "m/0000_a/other.sql")
                        .getPath()
                        .replace("%20", " "))
                .resolve("m");

        assertThat(applied(D1Migrations.directory(folder).pattern("*/migration.sql")))
                .containsExactly("0000_a/migration.sql", "0001_b/migration.sql");
        assertThat(applied(D1Migrations.directory(folder))).isEmpty();
    }

    @Test
    void linksToFilesAreFollowedAsKubernetesMountsThem() throws IOException {
        Path data = Files.createDirectory(scratch.resolve("..data"));
        Files.writeString(data.resolve("1_a.sql"), "CREATE TABLE a (a)");
        Path folder = Files.createDirectory(scratch.resolve("mounted"));
        Files.createSymbolicLink(folder.resolve("1_a.sql"), data.resolve("1_a.sql"));

        assertThat(applied(D1Migrations.directory(folder))).containsExactly("1_a.sql");
    }

    @Test
    void theTableMayHaveAnyName() throws IOException {
        Files.writeString(scratch.resolve("1_a.sql"), "CREATE TABLE a (a)");
        D1Migrations migrations = D1Migrations.directory(scratch).table("my \"own\" table");

        assertThat(applied(migrations)).containsExactly("1_a.sql");
        assertThat(applied(migrations)).isEmpty();
        assertThat(db.prepare("SELECT name FROM \"my \"\"own\"\" table\"").first(String.class))
                .contains("1_a.sql");
        assertThatThrownBy(() -> migrations.table(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
