package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.ManualTime;
import io.github.flarebind.env.WranglerConfigException;
import io.github.flarebind.env.internal.WranglerConfig;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.D1Store;
import io.github.flarebind.testing.engine.KvStore;
import io.github.flarebind.testing.engine.QueueAttachment;
import io.github.flarebind.testing.engine.QueueConsumer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrangler configuration's resources in an account. */
class ConfiguredResourcesTest {
    private static final String DATABASE = "6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58";
    private static final String PREVIEW = "7e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58";
    private static final String NAMESPACE = "0f2ac74b498b48028cb68387c421e279";

    private final Account account = new Account("a", "t", ManualTime.startingAt(Instant.EPOCH));

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        account.reset();
    }

    private Map<String, String> make(String toml) throws IOException {
        Path file = Files.writeString(folder.resolve("wrangler.toml"), toml);
        return ConfiguredResources.make(account, WranglerConfig.read(file, Optional.empty()));
    }

    @Test
    void resourcesHaveTheFilesIdsAndNames() throws IOException {
        Map<String, String> ids = make("""
                name = "app"
                d1_databases = [{ binding = "DB", database_name = "users", database_id = "%s" }, { binding = "LOG" }]
                kv_namespaces = [{ binding = "CACHE", id = "%s" }, { binding = "USERS" }]
                r2_buckets = [{ binding = "FILES", bucket_name = "my-files", jurisdiction = "eu" }]
                queues.producers = [{ binding = "JOBS", queue = "jobs" }]
                """.formatted(DATABASE, NAMESPACE));

        assertThat(ids).containsOnlyKeys("DB", "LOG", "CACHE", "USERS", "FILES", "JOBS");
        assertThat(ids)
                .containsEntry("DB", DATABASE)
                .containsEntry("CACHE", NAMESPACE)
                .containsEntry("FILES", "my-files");
        assertThat(account.d1().list()).extracting(D1Store::name).containsExactly("app-log", "users");
        assertThat(account.d1().find("users").id()).isEqualTo(DATABASE);
        assertThat(account.kv().list()).extracting(KvStore::title).containsExactlyInAnyOrder("app-cache", "app-users");
        assertThat(account.r2().in("eu").get("my-files").name()).isEqualTo("my-files");
        assertThat(account.queues().get(ids.getOrDefault("JOBS", "")).name()).isEqualTo("jobs");
    }

    @Test
    void anIdThatOnlyTheFileKnowsIsServedToo() throws IOException {
        make("d1_databases = [{ binding = \"DB\", database_id = \"local\" }]");

        assertThat(account.d1().get("local").name()).isEqualTo("db");
    }

    @Test
    void oneIdUnderTwoNamesIsOneResource() throws IOException {
        make("""
                d1_databases = [{ binding = "A", database_id = "%1$s" }, { binding = "B", database_id = "%1$s" }]
                kv_namespaces = [{ binding = "C", id = "%2$s" }, { binding = "D", id = "%2$s" }]
                """.formatted(DATABASE, NAMESPACE));

        assertThat(account.d1().list()).hasSize(1);
        assertThat(account.kv().list()).hasSize(1);
    }

    @Test
    void previewsAreThereWhenTheyHaveRealIds() throws IOException {
        make("""
                d1_databases = [
                  { binding = "A", database_id = "%s", preview_database_id = "%s" },
                  { binding = "B", preview_database_id = "local" }
                ]
                kv_namespaces = [{ binding = "C", preview_id = "%s" }]
                r2_buckets = [{ binding = "F", bucket_name = "files", preview_bucket_name = "try" }]
                """.formatted(DATABASE, PREVIEW, NAMESPACE));

        assertThat(account.d1().get(PREVIEW).name()).isEqualTo("a-preview");
        assertThat(account.d1().list()).hasSize(3);
        assertThat(account.kv().get(NAMESPACE).title()).isEqualTo("c_preview");
        assertThat(account.r2().in("default").list()).hasSize(2);
    }

    @Test
    void aNameThatTheFileDoesNotSayGivesWayToOneThatIsTaken() throws IOException {
        account.kv().named("app-cache");
        make("""
                name = "app"
                d1_databases = [{ binding = "DB" }]
                """);

        Map<String, String> ids = make("""
                name = "app"
                d1_databases = [{ binding = "DB", database_id = "%s" }]
                kv_namespaces = [{ binding = "CACHE", id = "%s" }]
                """.formatted(DATABASE, NAMESPACE));

        assertThat(ids).containsEntry("DB", DATABASE).containsEntry("CACHE", NAMESPACE);
        assertThat(account.kv().get(NAMESPACE).title()).isEqualTo("app-cache-" + NAMESPACE);
        assertThat(account.d1().get(DATABASE).name()).isEqualTo("app-db-" + DATABASE);
    }

    @Test
    void aDatabaseThatTheFileNamesIsNotMadeBesideAnotherOfThatName() {
        String other = account.d1().named("users").id();

        assertThatThrownBy(() -> make("d1_databases = [{ binding = 'DB', database_name = 'users', database_id = '%s' }]"
                        .formatted(DATABASE)))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessageContaining(
                        "line 1: d1_databases[0]: the database 'users' is there already, with the id " + other);
    }

    @Test
    void aQueueHasOneConsumer() {
        assertThatThrownBy(() -> make("""
                        queues.consumers = [{ queue = "a" },
                            { queue = "b" }, { queue = "a", max_retries = 9 }]
                        """))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessageContaining("queues.consumers[2]: the queue 'a' has a consumer already; a queue has one");
    }

    @Test
    void queuesHaveTheConsumersOfTheFileAndElseOneThatPulls() throws IOException {
        Map<String, String> ids = make("""
                name = "app"
                [queues]
                producers = [{ binding = "A", queue = "a" }, { binding = "B", queue = "b" }, { binding = "C", queue = "c" }]
                consumers = [
                  { queue = "a", type = "http_pull", max_retries = 7, visibility_timeout_ms = 9000, dead_letter_queue = "d" },
                  { queue = "b", max_batch_size = 5, max_batch_timeout = 2 }
                ]
                """);

        assertThat(consumer(ids.getOrDefault("A", ""))).isEqualTo(QueueConsumer.pulling(7, 9000, 0, Optional.of("d")));
        assertThat(consumer(ids.getOrDefault("B", "")).worker()).get().satisfies(worker -> {
            assertThat(worker.script()).isEqualTo("app");
            assertThat(worker.maxWaitMillis()).isEqualTo(2000);
        });
        assertThat(consumer(ids.getOrDefault("C", ""))).isEqualTo(QueueConsumer.DEFAULT);
        assertThat(account.queues().list()).hasSize(4);
    }

    private QueueConsumer consumer(String queue) {
        return account.queues()
                .get(queue)
                .attachment()
                .map(QueueAttachment::consumer)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            r2_buckets = [{ binding = "F", bucket_name = "A" }]     | r2_buckets[0]: The specified bucket name is not valid.
            d1_databases = [{ binding = "F", database_name = "-" }] | d1_databases[0]: The request is malformed: invalid database name
            queues.producers = [{ binding = "F", queue = "-" }]     | queues.producers[0]: Queue name is invalid
            queues.consumers = [{ queue = "q", max_retries = 101 }] | queues.consumers[0]: Consumer settings are invalid: max_retries of 101
            """)
    void whatAServiceRefusesIsNamedWithItsLine(String line, String why) {
        assertThatThrownBy(() -> make("# one\n" + line))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessageStartingWith(folder.resolve("wrangler.toml") + ", line 2: " + why);
    }
}
