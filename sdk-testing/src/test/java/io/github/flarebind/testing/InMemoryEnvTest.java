package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.env.WranglerConfigException;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2PutOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of a wrangler configuration, in memory. */
class InMemoryEnvTest {
    @TempDir
    Path project;

    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private Path file = Path.of("");

    interface AppEnv {
        D1Database DB();

        D1Database OTHER();

        KvNamespace CACHE();

        KvNamespace UNNAMED();

        R2Bucket FILES();

        CloudflareQueue JOBS();

        String REGION();
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(project.resolve("migrations"));
        Files.writeString(project.resolve("migrations/0001_users.sql"), "CREATE TABLE users (name TEXT);");
        file = Files.writeString(project.resolve("wrangler.jsonc"), """
                {
                  "name": "app",
                  "account_id": "0123456789abcdef0123456789abcdef",
                  "d1_databases": [
                    { "binding": "DB", "database_id": "6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58" },
                    { "binding": "OTHER", "database_name": "other", "database_id": "local" },
                    { "binding": "TWIN", "database_name": "twin", "database_id": "local" }
                  ],
                  "kv_namespaces": [
                    { "binding": "CACHE", "id": "0f2ac74b498b48028cb68387c421e279" },
                    { "binding": "UNNAMED" }
                  ],
                  "r2_buckets": [{ "binding": "FILES", "bucket_name": "files", "jurisdiction": "eu" },
                    { "binding": "OVER_S3", "bucket_name": "over-s3",
                      "local_dev": { "experimental_s3_credentials": { "accessKeyId": "k", "secretAccessKey": "s" } } }],
                  "queues": { "producers": [{ "binding": "JOBS", "queue": "jobs" }] },
                  "vars": { "REGION": "eu" },
                  "env": { "staging": { "kv_namespaces": [{ "binding": "CACHE" }],
                    "d1_databases": [{ "binding": "LOCAL", "database_name": "here", "database_id": "local" }] } }
                }
                """);
    }

    @AfterEach
    void close() {
        cloudflare.close();
    }

    @Test
    void everyNameWorks() {
        AppEnv env = cloudflare.env(file).as(AppEnv.class);

        env.DB().prepare("INSERT INTO users VALUES (?)").bind("Ada").run();
        env.CACHE().put("a", "1");
        env.UNNAMED().put("b", "2");
        env.FILES().put("c", Body.of("3"));
        env.JOBS().send(Body.of("4"));

        assertThat(env.DB().prepare("SELECT name FROM users").first(String.class))
                .contains("Ada");
        assertThat(env.OTHER().prepare("SELECT name FROM users").all().results())
                .isEmpty();
        assertThat(env.CACHE().get("a")).contains("1");
        assertThat(env.UNNAMED().get("b")).contains("2");
        assertThat(env.FILES().get("c")).isPresent();
        assertThat(env.JOBS().pull()).hasSize(1);
        assertThat(env.REGION()).isEqualTo("eu");
    }

    @Test
    void whatItTakesToMakeThemIsNoRequestOfTheProgram() {
        CloudflareEnv env = cloudflare.env(file);
        env.d1("DB");
        env.d1("OTHER");
        env.kv("UNNAMED");
        env.r2("FILES");
        env.queue("JOBS");

        cloudflare.requests().assertNone();
    }

    @Test
    void theSameFileTwiceIsTheSameResources() {
        cloudflare.env(file).kv("CACHE").put("a", "1");

        assertThat(cloudflare.env(file).kv("CACHE").get("a")).contains("1");
    }

    /** On accounts where there is nothing yet, for those that come first are in each other's way. */
    @RepeatedTest(60)
    void manyThreadsHaveTheSameResources() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        List<Callable<Object>> tasks = Collections.nCopies(4, () -> {
            start.await();
            return cloudflare.env(file).d1("DB").exec("SELECT name FROM users");
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Object> one : threads.invokeAll(tasks)) {
                assertThat(one.get()).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aClosedAccountHasNoBindings() {
        cloudflare.close();

        assertThatThrownBy(() -> cloudflare.env(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void aNamedEnvironmentHasResourcesOfItsOwn() {
        cloudflare.env(file).kv("CACHE").put("a", "1");
        CloudflareEnv staging = cloudflare.env(file, "staging");

        assertThat(staging.kv("CACHE").get("a")).isEmpty();
        assertThat(cloudflare.env(file, "").kv("CACHE").get("a")).contains("1"); // as wrangler's --env=""
        assertThatThrownBy(() -> staging.d1("DB"))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage(file + ": no D1 database is called 'DB'; there are: LOCAL");
    }

    @Test
    void oneIdIsOneDatabaseByWhateverName() {
        CloudflareEnv env = cloudflare.env(file);
        env.d1("OTHER").exec("CREATE TABLE t (a)");

        assertThat(env.d1("TWIN").prepare("SELECT a FROM t").all().results()).isEmpty();
        assertThat(cloudflare
                        .env(file, "staging")
                        .d1("LOCAL")
                        .prepare("SELECT a FROM t")
                        .all()
                        .results())
                .isEmpty();
    }

    @Test
    void aBucketWithLocalKeysDoesWhatS3Does() {
        CloudflareEnv env = cloudflare.env(file);
        R2PutOptions options =
                R2PutOptions.builder().putCustomMetadata("by", "Ada").build();

        assertThat(env.r2("OVER_S3").put("a", Body.of("b"), options).customMetadata())
                .containsEntry("by", "Ada");
        assertThatThrownBy(() -> env.r2("FILES").put("a", Body.of("b"), options))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aQueueThatAWorkerConsumesCanBePeekedAndNotPulled() throws IOException {
        Path consumed = Files.writeString(project.resolve("consumed.toml"), """
                [queues]
                producers = [{ binding = "JOBS", queue = "mail" }]
                consumers = [{ queue = "mail" }]
                """);
        CloudflareQueue jobs = cloudflare.env(consumed).queue("JOBS");
        jobs.send(Body.of("work"));

        assertThat(jobs.peek()).hasSize(1);
        assertThatThrownBy(jobs::pull)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("405");
    }

    @Test
    void theAccountOutlivesTheBindings() {
        CloudflareEnv env = cloudflare.env(file);
        env.close();

        env.kv("CACHE").put("a", "1");
        assertThat(env.kv("CACHE").get("a")).contains("1");
    }
}
