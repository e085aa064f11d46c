package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.flarebind.core.Jurisdiction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** All that is read, in both dialects. */
class WranglerConfigTest {
    private static final String JSONC = """
            {
              // what the Worker is
              "$schema": "node_modules/wrangler/config-schema.json",
              "name": "app",
              "main": "src/index.ts",
              "compatibility_flags": ["nodejs_compat",],
              "account_id": "0123456789abcdef0123456789abcdef",
              "d1_databases": [
                {
                  "binding": "DB",
                  "database_name": "users",
                  "database_id": "6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58",
                  "preview_database_id": "preview",
                  "jurisdiction": "eu",
                  "migrations_dir": "./db",
                  "migrations_table": "applied",
                  "migrations_pattern": "db/*/up.sql",
                },
                { "binding": "MORE_DATA" },
              ],
              "kv_namespaces": [{ "binding": "CACHE", "id": "0f2ac74b498b48028cb68387c421e279", "preview_id": "p" }],
              "r2_buckets": [
                { "binding": "FILES", "bucket_name": "files", "preview_bucket_name": "try", "jurisdiction": "eu" },
              ],
              "queues": {
                "producers": [{ "binding": "JOBS", "queue": "jobs", "delivery_delay": 5 }],
                "consumers": [
                  {
                    "queue": "jobs", "type": "http_pull", "max_batch_size": 7, "max_batch_timeout": 2,
                    "max_retries": 4, "max_concurrency": 3, "visibility_timeout_ms": 9000, "retry_delay": 6,
                    "dead_letter_queue": "dead", /* what is not known is left alone */ "novel": [1]
                  },
                  { "queue": "mail" },
                ],
              },
              "vars": { "REGION": "eu", "LEVEL": 3, "FLAGS": { "a": [true] } },
            }
            """;

    private static final String TOML = """
            # what the Worker is
            name = "app"
            main = "src/index.ts"
            compatibility_flags = ["nodejs_compat",]
            account_id = '0123456789abcdef0123456789abcdef'
            kv_namespaces = [ # inline
              { binding = "CACHE", id = "0f2ac74b498b48028cb68387c421e279", preview_id = "p" },
            ]

            [[d1_databases]]
            binding = "DB"
            database_name = "users"
            database_id = "6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58"
            preview_database_id = "preview"
            jurisdiction = "eu"
            migrations_dir = "./db"
            migrations_table = "applied"
            migrations_pattern = "db/*/up.sql"

            [[d1_databases]]
            binding = "MORE_DATA"

            [[r2_buckets]]
            binding = "FILES"
            bucket_name = "files"
            preview_bucket_name = "try"
            jurisdiction = "eu"

            [[queues.producers]]
            binding = "JOBS"
            queue = "jobs"
            delivery_delay = 5

            [[queues.consumers]]
            queue = "jobs"
            type = "http_pull"
            max_batch_size = 7
            max_batch_timeout = 2
            max_retries = 4
            max_concurrency = 3
            visibility_timeout_ms = 9_000
            retry_delay = 6
            dead_letter_queue = "dead"
            novel = [1]

            [[queues.consumers]]
            queue = "mail"

            [vars]
            REGION = "eu"
            LEVEL = 3
            FLAGS = { a = [true] }
            """;

    @Test
    void everythingIsReadFromJson() {
        WranglerConfig config = Configs.jsonc(JSONC);

        assertAll(config);
        assertThat(config.entries().map(entry -> entry.at().line())).containsExactly(9, 19, 21, 23, 26);
        assertThat(config.consumers().stream().map(entry -> entry.at().line())).containsExactly(28, 33);
    }

    @Test
    void everythingIsReadFromToml() {
        WranglerConfig config = Configs.toml(TOML);

        assertAll(config);
        assertThat(config.entries().map(entry -> entry.at().line())).containsExactly(10, 20, 7, 23, 29);
        assertThat(config.consumers().stream().map(entry -> entry.at().line())).containsExactly(34, 46);
    }

    @Test
    void theJurisdictionCalledDefaultIsNone() {
        WranglerConfig config = Configs.toml("r2_buckets = [{ binding = \"A\", jurisdiction = \"default\" }]");

        assertThat(config.r2().get(0).jurisdiction()).isEmpty();
    }

    private static void assertAll(WranglerConfig config) {
        assertThat(config.worker().name()).contains("app");
        assertThat(config.accountId()).contains("0123456789abcdef0123456789abcdef");
        assertThat(config.vars())
                .containsExactly(entry("REGION", "eu"), entry("LEVEL", "3"), entry("FLAGS", "{\"a\":[true]}"));
        assertDatabases(config.d1());
        assertNamespace(config.kv().get(0));
        assertBucket(config.r2().get(0));
        ProducerEntry producer = config.producers().get(0);
        assertThat(producer).isEqualTo(new ProducerEntry(producer.at(), "JOBS", "jobs", OptionalInt.of(5), false));
        assertConsumers(config.consumers());
    }

    private static void assertNamespace(KvEntry kv) {
        assertThat(kv)
                .isEqualTo(new KvEntry(
                        kv.at(),
                        "CACHE",
                        "app-cache",
                        Optional.of("0f2ac74b498b48028cb68387c421e279"),
                        Optional.of("p"),
                        kv.localId(),
                        false));
        assertThat(kv.localId().text()).isEqualTo("p");
    }

    private static void assertBucket(R2Entry r2) {
        assertThat(r2)
                .isEqualTo(new R2Entry(
                        r2.at(),
                        "FILES",
                        "files",
                        Optional.of("try"),
                        "try",
                        Optional.of(Jurisdiction.EU),
                        Optional.empty(),
                        false));
    }

    private static void assertDatabases(List<D1Entry> databases) {
        D1Entry first = databases.get(0);
        MigrationsEntry migrations = new MigrationsEntry(
                first.migrations().at(), Optional.of("./db"), Optional.of("applied"), Optional.of("*/up.sql"));
        assertThat(first)
                .isEqualTo(new D1Entry(
                        first.at(),
                        "DB",
                        "users",
                        Optional.of("6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58"),
                        Optional.of("preview"),
                        first.localId(),
                        Optional.of(Jurisdiction.EU),
                        migrations,
                        false));
        assertThat(databases).hasSize(2);
        assertThat(databases.get(1).name()).isEqualTo("app-more-data");
        assertThat(databases.get(1).id()).isEmpty();
        assertThat(databases).extracting(database -> database.localId().text()).containsExactly("preview", "MORE_DATA");
    }

    private static void assertConsumers(List<ConsumerEntry> consumers) {
        ConsumerEntry first = consumers.get(0);
        assertThat(first)
                .isEqualTo(new ConsumerEntry(
                        first.at(),
                        "jobs",
                        true,
                        OptionalInt.of(7),
                        OptionalInt.of(2),
                        OptionalInt.of(4),
                        OptionalInt.of(3),
                        OptionalInt.of(9000),
                        OptionalInt.of(6),
                        Optional.of("dead")));
        assertThat(consumers).hasSize(2);
        assertThat(consumers.get(1).pulls()).isFalse();
        assertThat(consumers.get(1).maxRetries()).isEmpty();
    }

    @Test
    void anEmptyConfigurationHasNothing() {
        WranglerConfig json = Configs.jsonc("{}");
        WranglerConfig toml = Configs.toml("");

        assertThat(json.entries()).isEmpty();
        assertThat(json.accountId()).isEmpty();
        assertThat(toml.entries()).isEmpty();
        assertThat(toml.vars()).isEmpty();
    }

    @Test
    void withoutAWorkersNameAResourceIsCalledAsItsBinding() {
        assertThat(Configs.toml("d1_databases = [{binding = \"MY_DB\"}]")
                        .d1()
                        .get(0)
                        .name())
                .isEqualTo("my-db");
    }

    @Test
    void valuesAreNotShown() {
        assertThat(Configs.jsonc("{\"vars\": {\"A\": \"s3cret\"}, \"account_id\": \"acc0unt\"}")
                        .toString())
                .doesNotContain("s3cret", "acc0unt");
    }
}
