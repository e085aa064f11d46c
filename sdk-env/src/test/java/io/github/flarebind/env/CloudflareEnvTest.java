package io.github.flarebind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.S3Credentials;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which resources of an account the names stand for. */
class CloudflareEnvTest {
    private final Wire wire = new Wire("app-logs");
    private final CloudflareClient client = wire.client();
    private final CloudflareEnv env = Wire.env(client);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void nothingIsSentForWhatHasAnId() {
        env.d1("DB");
        env.kv("CACHE");
        env.r2("FILES");

        assertThat(wire.asked()).isEmpty();
    }

    @Test
    void theIdsOfTheFileAreAddressed() {
        env.kv("CACHE").delete("key");
        env.r2("FILES").delete("key");

        assertThat(wire.asked())
                .containsExactly(
                        "DELETE /storage/kv/namespaces/0f2ac74b498b48028cb68387c421e279/values/key",
                        "DELETE /r2/buckets/files/objects/key");
        assertThat(env.d1("DB")).asString().contains("6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58");
    }

    @Test
    void whatHasNoIdIsLookedUpByTheNameThatWranglerGivesIt() {
        env.kv("LOGS").delete("key");

        assertThat(wire.asked())
                .containsExactly("GET /storage/kv/namespaces", "DELETE /storage/kv/namespaces/of-app-logs/values/key");
    }

    @Test
    void anIdThatCannotBeCloudflaresIsRefused() {
        assertThatThrownBy(() -> env.d1("LOCAL"))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage(
                        "class path, /wrangler.jsonc, line 9: d1_databases[1] has an id that is not Cloudflare's; a UUID is"
                                + " expected there, or no id, and it is looked up by its name");
        assertThat(wire.asked()).isEmpty();
    }

    @Test
    void aQueueIsLookedUpByItsName() {
        Wire queues = new Wire("jobs");
        try (CloudflareClient other = queues.client()) {
            Wire.env(other).queue("JOBS");
        }

        assertThat(queues.asked()).containsExactly("GET /queues");
    }

    @Test
    void aBucketIsInItsJurisdiction() {
        env.r2("EU_FILES").delete("key");

        assertThat(wire.last().headers().first("cf-r2-jurisdiction")).contains("eu");
    }

    @Test
    void bucketsAreReachedAsTheProgramSays() {
        CloudflareClient elsewhere = CloudflareClient.builder()
                .apiToken("token")
                .accountId("acc")
                .s3Endpoint(URI.create("https://s3.example.com"))
                .transport(wire)
                .build();
        CloudflareEnv.builder()
                .resource(CloudflareEnvTest.class, "/wrangler.jsonc")
                .client(elsewhere)
                .r2((R2Client r2) -> r2.s3(S3Credentials.of("key", "secret")))
                .load()
                .r2("FILES")
                .delete("a");

        assertThat(wire.last().uri()).hasToString("https://s3.example.com/files/a");
    }

    @Test
    void aBucketWithoutANameHasTheWorkersAndItsOwn() {
        env.r2("UNNAMED").delete("key");

        assertThat(wire.asked()).containsExactly("DELETE /r2/buckets/app-unnamed/objects/key");
    }

    @Test
    void aVarIsItsTextOrItsJson() {
        assertThat(env.var("REGION")).isEqualTo("eu");
        assertThat(env.var("LIMITS")).isEqualTo("{\"items\":3}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d1    | NO    | no D1 database is called 'NO'; there are: DB, LOCAL
            kv    | NO    | no KV namespace is called 'NO'; there are: CACHE, LOGS
            r2    | NO    | no R2 bucket is called 'NO'; there are: FILES, EU_FILES, UNNAMED
            queue | NO    | no queue is called 'NO'; there are: JOBS
            var   | NO    | no var is called 'NO'; there are: REGION, LIMITS
            d1    | db    | no D1 database is called 'db'; there are: DB, LOCAL
            kv    | FILES | 'FILES' is no KV namespace but an R2 bucket: r2("FILES") has it
            d1    | CACHE | 'CACHE' is no D1 database but a KV namespace: kv("CACHE") has it
            var   | DB    | 'DB' is no var but a D1 database: d1("DB") has it
            """)
    void aMissingBindingListsThoseThatThereAre(String kind, String name, String why) {
        assertThatThrownBy(() -> ask(kind, name))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("class path, /wrangler.jsonc: " + why);
    }

    private Object ask(String kind, String name) {
        return switch (kind) {
            case "d1" -> env.d1(name);
            case "kv" -> env.kv(name);
            case "r2" -> env.r2(name);
            case "queue" -> env.queue(name);
            default -> env.var(name);
        };
    }

    @Test
    void theClientBehindItIsThere() {
        assertThat(env.client()).isSameAs(client);
    }

    @Test
    void aClientThatWasGivenStaysOpen() {
        env.close();

        env.kv("CACHE").delete("key");
        assertThat(wire.asked()).hasSize(1);
    }

    @Test
    void itShowsNamesAndNoValues() {
        assertThat(env)
                .hasToString("CloudflareEnv{class path, /wrangler.jsonc:"
                        + " DB, LOCAL, CACHE, LOGS, FILES, EU_FILES, UNNAMED, JOBS, REGION, LIMITS}");
    }
}
