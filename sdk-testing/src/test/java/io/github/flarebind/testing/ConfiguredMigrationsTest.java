package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Time;
import io.github.flarebind.env.WranglerConfigException;
import io.github.flarebind.env.internal.WranglerConfig;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migrations of a wrangler configuration. */
class ConfiguredMigrationsTest {
    private final Account account = new Account("a", "t", Time.system());
    private final AtomicInteger clients = new AtomicInteger();

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        account.reset();
    }

    private void migrate(String toml) throws IOException {
        Path file = Files.writeString(folder.resolve("wrangler.toml"), toml);
        WranglerConfig config = WranglerConfig.read(file, Optional.empty());
        ConfiguredMigrations.of(config).apply(account, ConfiguredResources.make(account, config), this::client);
    }

    private CloudflareClient client() {
        clients.incrementAndGet();
        return CloudflareClient.builder()
                .accountId(account.id())
                .apiToken(account.token())
                .baseUrl(URI.create("https://in-memory" + RestDoor.BASE_PATH))
                .transport(new AccountDoor(account))
                .build();
    }

    private void migration(String name, String sql) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).resolveSibling(""));
        Files.writeString(file, sql);
    }

    @Test
    void eachDatabaseGetsItsOwn() throws IOException {
        migration("migrations/0001_a.sql", "CREATE TABLE a (x);");
        migration("db/0001_b.sql", "CREATE TABLE b (x); CREATE TABLE c (x);");

        migrate("""
                [[d1_databases]]
                binding = "A"
                database_id = "local"
                [[d1_databases]]
                binding = "B"
                migrations_dir = "db"
                migrations_table = "done"
                """);

        assertThat(account.d1().get("local").tables()).isEqualTo(2); // that of wrangler is one
        assertThat(account.d1().find("b").tables()).isEqualTo(3);
        assertThat(clients).hasValue(1);
    }

    @Test
    void noClientIsMadeWhereThereAreNone() throws IOException {
        migrate("d1_databases = [{ binding = \"A\" }]");

        assertThat(clients).hasValue(0);
    }

    @Test
    void aFileThatIsRefusedIsNamedWithItsDatabase() throws IOException {
        migration("db/0001_b.sql", "CREATE TABLE b (x);\nCREATE TABEL c (x);");

        assertThatThrownBy(() -> migrate("\nd1_databases = [{ binding = \"A\", migrations_dir = \"db\" }]"))
                .hasMessageStartingWith(folder.resolve("wrangler.toml") + ", line 2: d1_databases[0]: ")
                .hasMessageContainingAll("0001_b.sql", "line 2", "TABEL");
    }

    @Test
    void aFolderThatCannotBeReadIsNamedWithItsField() throws IOException {
        migration("db/a/up.sql", "CREATE TABLE b (x);");
        Files.createSymbolicLink(folder.resolve("db/a/again"), folder.resolve("db"));

        assertThatThrownBy(() -> migrate("""
                        [[d1_databases]]
                        binding = "A"
                        migrations_pattern = "db/**/up.sql"
                        migrations_dir = "db"
                        """))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessageStartingWith(folder.resolve("wrangler.toml") + ", line 4: d1_databases[0].migrations_dir: ")
                .hasMessageContainingAll("FileSystemLoopException", "again");
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        migration("migrations/0001_a.sql", "");
        Files.write(folder.resolve("migrations/0001_a.sql"), new byte[] {'-', '-', '\n', (byte) 0xff});

        assertThatThrownBy(() -> migrate("d1_databases = [{ binding = \"A\" }]"))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessageStartingWith(folder.resolve("wrangler.toml") + ", line 1: d1_databases[0]: ")
                .hasMessageContainingAll("0001_a.sql", "line 2", "save it as UTF-8");
    }

    @Test
    void anEmptyIdIsNone() throws IOException {
        migration("migrations/0001_a.sql", "CREATE TABLE a (x);");

        migrate("d1_databases = [{ binding = \"A\", database_name = \"users\", database_id = \"\" }]");

        assertThat(account.d1().find("users").tables()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsNotThereIsNamedBeforeAnythingIsMade() {
        assertThatThrownBy(() -> migrate("d1_databases = [{ binding = \"A\", migrations_dir = \"db\" }]"))
                .hasMessageContaining("d1_databases[0].migrations_dir is no folder: " + folder.resolve("db"));
        assertThat(account.d1().list()).isEmpty();
    }
}
