package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.Page;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.d1.D1Batch;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPutOptions;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's Java, compiled and run; {@link ReadmeSnippetsTest} holds the two texts together. */
class ReadmeTest {
    private final InMemoryCloudflare memory = InMemoryCloudflare.create();

    @AfterEach
    void close() {
        memory.close();
    }

    /** As the README shows it. */
    public record User(long id, String name, int age) {}

    @Test
    @SuppressWarnings("UnusedVariable") // that it compiles and binds is the point
    void client() {
        FromEnvironment CloudflareClient = new FromEnvironment(memory.client());
        // snippet: client
        CloudflareClient cloudflare = CloudflareClient.fromEnvironment(); // CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID

        D1Database db = D1Client.of(cloudflare).database("6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58");
        KvNamespace cache = KvClient.of(cloudflare).namespace("0f2ac74b498b48028cb68387c421e279");
        R2Bucket bucket = R2Client.of(cloudflare).bucket("my-files");
        CloudflareQueue jobs = QueuesClient.of(cloudflare).queue("023e105f4ecef8ad9ca31a8372d0c353");
        // end
        assertThat(cloudflare).isSameAs(memory.client());
    }

    /** Stands in for the static method, which would want a real account. */
    private record FromEnvironment(CloudflareClient fromEnvironment) {}

    private interface Vault {
        String token();
    }

    @Test
    void credentials() {
        Vault vault = () -> "t0ken";
        // snippet: credentials
        CloudflareClient cloudflare = CloudflareClient.builder()
                .credentials(
                        () -> Credentials.apiToken(vault.token())) // asked for each attempt: a token may be rotated
                .accountId("023e105f4ecef8ad9ca31a8372d0c353")
                .build();
        // end
        try (cloudflare) {
            assertThat(cloudflare.accountId()).hasSize(32);
        }
    }

    private D1Database users() {
        D1Database db = memory.d1("users");
        db.exec("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, age INTEGER)");
        return db;
    }

    @Test
    void d1() {
        D1Database db = users();
        // snippet: d1-write
        db.prepare("INSERT INTO users (name, age) VALUES (?, ?)")
                .bind("Ada", 36)
                .run();
        // end
        // snippet: d1-read
        List<User> users = db.prepare("SELECT * FROM users WHERE age > ?")
                .bind(30)
                .run(User.class) // record User(long id, String name, int age) {}
                .results();
        // end
        // snippet: d1-first
        Optional<User> ada =
                db.prepare("SELECT * FROM users WHERE name = ?").bind("Ada").first(User.class);

        Optional<Integer> age =
                db.prepare("SELECT age FROM users WHERE name = ?").bind("Ada").first("age", Integer.class);
        // end
        assertThat(users).containsExactly(new User(1, "Ada", 36));
        assertThat(ada).contains(new User(1, "Ada", 36));
        assertThat(age).contains(36);
    }

    @Test
    void d1Batch() {
        D1Database db = users();
        for (String name : List.of("Ada", "Bob")) {
            db.prepare("INSERT INTO users (name, age) VALUES (?, 36)")
                    .bind(name)
                    .run();
        }
        // snippet: d1-batch
        D1Batch.Builder batch = D1Batch.builder(); // one transaction
        batch.add(db.prepare("UPDATE users SET age = age + 1 WHERE name = ?").bind("Ada"));
        D1Batch.Part<User> users = batch.add(db.prepare("SELECT * FROM users"), User.class);

        List<User> all = db.batch(batch.build()).get(users).results();
        // end
        assertThat(all).extracting(User::age).containsExactly(37, 36);
    }

    @Test
    void failures() {
        D1Database db = users();
        // snippet: failures
        CallOptions quick =
                CallOptions.builder().deadline(Duration.ofSeconds(5)).build();
        try {
            db.with(quick)
                    .prepare("INSERT INTO users (name) VALUES (?)")
                    .bind("Grace")
                    .run();
        } catch (OutcomeUnknownException e) {
            // the answer was lost, and the row is perhaps there: look before you insert it again
        } catch (CloudflareException e) {
            // it was not done; the message says what failed, on what, and what to do
        }
        // end
        assertThat(db.prepare("SELECT name FROM users").first("name", String.class))
                .contains("Grace");
    }

    /** As the README shows it. */
    record Namespace(String id, String title) {}

    @Test
    void anyEndpoint() {
        CloudflareClient cloudflare = memory.client();
        memory.kv("cache");
        // snippet: any-endpoint
        Page<Namespace> namespaces = cloudflare
                .get("/accounts/" + cloudflare.accountId() + "/storage/kv/namespaces")
                .query("per_page", 50)
                .replay(Replay.SAFE) // may be sent again after a lost answer
                .asPage(Namespace.class); // record Namespace(String id, String title) {}
        // end
        assertThat(namespaces.items()).extracting(Namespace::title).containsExactly("cache");
    }

    @Test
    void kv() {
        KvNamespace cache = memory.kv("cache");
        // snippet: kv
        cache.put(
                "greeting",
                Body.of("hello"),
                KvPutOptions.builder().expirationTtl(Duration.ofHours(1)).build());
        Optional<String> text = cache.get("greeting");
        cache.delete("greeting");
        // end
        assertThat(text).contains("hello");
        assertThat(cache.get("greeting")).isEmpty();
    }

    @Test
    void r2() {
        R2Bucket bucket = memory.r2("my-files");
        // snippet: r2
        bucket.put("reports/may.txt", "all well");
        String text;
        try (R2ObjectBody object = bucket.get("reports/may.txt").orElseThrow()) {
            text = object.text();
        }
        List<R2Object> objects =
                bucket.list(R2ListOptions.builder().prefix("reports/").build()).objects();
        // end
        assertThat(text).isEqualTo("all well");
        assertThat(objects).extracting(R2Object::key).containsExactly("reports/may.txt");
    }

    @Test
    void queues() {
        CloudflareQueue jobs = memory.queue("jobs");
        // snippet: queues
        jobs.send(Body.json(Map.of("id", 7, "action", "resize")));
        // end
        assertThat(jobs.pull().get(0).json(Map.class).get("action")).isEqualTo("resize");
    }

    // snippet: unit-test
    @Test
    void aGreetingExpires() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            KvNamespace cache = cloudflare.kv("cache");
            cache.put(
                    "greeting",
                    Body.of("hello"),
                    KvPutOptions.builder().expirationTtl(Duration.ofHours(1)).build());

            cloudflare.time().advance(Duration.ofHours(2)); // no waiting

            assertThat(cache.get("greeting")).isEmpty();
        }
    }
    // end

    @Test
    @SuppressWarnings("UnusedVariable") // that it compiles and binds is the point
    void wranglerDev() {
        // snippet: wrangler-dev
        CloudflareClient local = CloudflareClient.forWranglerDev(URI.create("http://localhost:8787"));

        KvNamespace cache = KvClient.of(local).namespace("0f2ac74b498b48028cb68387c421e279"); // the id in wrangler.toml
        // end
        assertThat(local.accountId()).isEqualTo("local");
        local.close();
    }
}
