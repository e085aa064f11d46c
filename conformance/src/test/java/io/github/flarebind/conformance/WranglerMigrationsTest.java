package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1Migration;
import io.github.flarebind.d1.D1Migrations;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations by Java are seen as applied by wrangler, and the other way round. */
@OnLocalRuntime
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class WranglerMigrationsTest {
    /** Names whose order can be mistaken. */
    private static final List<String> NAMES = List.of(
            "zzz.sql",
            "0001_init.sql",
            "10_ten.sql",
            "2_second.sql",
            "0000_late.sql",
            "0011_eleven.sql",
            "0002_alpha.sql",
            "2_Second.sql",
            "-3_minus.sql",
            "+4_plus.sql",
            " 5_space.sql",
            "0x10_hex.sql",
            "1e3_power.sql",
            "007.sql",
            "7_a.sql",
            "99999999999999999999999_big.sql",
            "20240101120000_moment.sql",
            "_none.sql",
            "it's.sql",
            "\u00e4.sql",
            "Z.sql",
            ".hidden.sql",
            "3_upper.SQL",
            "notes.txt");

    private final Path runtime = Path.of(System.getProperty(OnLocalRuntime.FOLDER));

    @TempDir
    Path scratch;

    private Wrangler wrangler;

    @BeforeEach
    void files() throws IOException {
        wrangler = Wrangler.local(runtime, scratch.resolve("project"), scratch.resolve("state"));
        for (String name : NAMES) {
            Files.writeString(wrangler.migrations().resolve(name), "SELECT 1;\n");
        }
        Files.writeString(
                wrangler.migrations().resolve("0001_init.sql"),
                "CREATE TABLE t (a);\nCREATE TRIGGER x AFTER INSERT ON t BEGIN\n  SELECT CASE 1 WHEN 1 THEN 2 END;\nEND;\n");
        Files.createDirectories(wrangler.migrations().resolve("nested"));
        Files.writeString(wrangler.migrations().resolve("nested/0001_deep.sql"), "SELECT 1;");
    }

    private D1Migrations java() {
        return D1Migrations.directory(wrangler.migrations());
    }

    private <T> T locally(Function<D1Database, T> work) throws IOException {
        try (LocalRuntime local = LocalRuntime.start(runtime, scratch.resolve("state/v3"));
                CloudflareClient client =
                        CloudflareClient.forWranglerDev(local.resources().origin())) {
            String id = local.resources().databases().get(0);
            wrangler.database(id);
            return work.apply(D1Client.of(client).database(id));
        }
    }

    private static List<String> recorded(D1Database db) {
        return db.prepare("SELECT name FROM d1_migrations ORDER BY id")
                .run(String.class)
                .results();
    }

    private static List<String> names(List<D1Migration> migrations) {
        return migrations.stream().map(D1Migration::name).toList();
    }

    @Test
    void wranglerFindsNothingToApplyAfterJava() throws IOException, InterruptedException {
        assertThat(locally(java()::apply)).hasSize(21);

        assertThat(wrangler.migrations("list")).contains("No migrations to apply!");
        Files.writeString(wrangler.migrations().resolve("9_new.sql"), "CREATE TABLE u (a);");
        assertThat(wrangler.migrations("list")).contains("9_new.sql").doesNotContain("0001_init.sql");
    }

    @Test
    void javaFindsNothingToApplyAfterWrangler() throws IOException, InterruptedException {
        locally(db -> true);
        assertThat(wrangler.migrations("apply")).contains("0001_init.sql");

        locally(db -> {
            assertThat(java().dryRun(db)).isEmpty();
            assertThat(java().apply(db)).isEmpty();
            assertThat(java().list(db))
                    .hasSize(21)
                    .allMatch(migration -> migration.appliedAt().isPresent());
            return assertThat(names(java().list(db))).isEqualTo(recorded(db));
        });
    }

    @Test
    void bothSeeTheSameOnTheEmulator() throws IOException, InterruptedException {
        try (CloudflareEmulator emulator = CloudflareEmulator.start();
                CloudflareClient client = emulator.client()) {
            D1Client account = D1Client.of(client);
            String id = account.create("first").id();
            D1Database db = account.database(id);
            Wrangler remote = Wrangler.remote(
                            runtime,
                            wrangler.project(),
                            Map.of(
                                    "CLOUDFLARE_API_BASE_URL",
                                            emulator.restUrl().toString(),
                                    "CLOUDFLARE_ACCOUNT_ID", emulator.accountId(),
                                    "CLOUDFLARE_API_TOKEN", emulator.apiToken()))
                    .database(id);

            assertThat(remote.migrations("apply")).contains("0001_init.sql");
            assertThat(names(java().list(db))).isEqualTo(recorded(db)).hasSize(21);
            assertThat(java().dryRun(db)).isEmpty();

            Files.writeString(remote.migrations().resolve("9_new.sql"), "CREATE TABLE u (a)");
            assertThat(names(java().apply(db))).containsExactly("9_new.sql");
            assertThat(remote.migrations("list")).contains("No migrations to apply!");
        }
    }
}
