package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README says of the names of a wrangler configuration. */
class ReadmeEnvTest {
    // snippet: env
    interface AppEnv { // your own; its methods are called like the Worker's bindings
        D1Database DB();

        KvNamespace CACHE();

        R2Bucket BUCKET();

        CloudflareQueue JOBS();

        String REGION(); // one of vars
    }
    // end

    private static void use(CloudflareEnv env) {
        // snippet: env-use
        AppEnv app = env.as(AppEnv.class); // fails at once, and tells everything that does not fit
        app.CACHE().put("greeting", "hello");

        env.d1("DB").prepare("SELECT 1").first(); // or name by name
        // end
        app.BUCKET().put("a", Body.of("b"));
        app.JOBS().send(Body.of("c"));
        assertThat(app.CACHE().get("greeting")).contains("hello");
        assertThat(app.REGION()).isEqualTo("eu");
    }

    private static CloudflareEnv on(String ground, InMemoryCloudflare memory) {
        // snippet: grounds
        CloudflareEnv env = switch (ground) {
            case "memory" ->
                memory.env(Path.of("wrangler.jsonc")); // an InMemoryCloudflare, with the D1 migrations applied
            case "wrangler-dev" ->
                CloudflareEnv.builder()
                        .wranglerDev(URI.create("http://localhost:8787"))
                        .load();
            default ->
                CloudflareEnv.load(); // wrangler.jsonc, .json or .toml here or above; Cloudflare as fromEnvironment()
        };
        // end
        return env;
    }

    @Test
    void namesWorkInMemory() {
        try (InMemoryCloudflare memory = InMemoryCloudflare.create();
                CloudflareEnv env = on("memory", memory)) {
            use(env);
        }
    }

    @Test
    void namesAreReadForWranglerDev() {
        try (InMemoryCloudflare unused = InMemoryCloudflare.create();
                CloudflareEnv env = on("wrangler-dev", unused)) {
            assertThat(env.as(AppEnv.class).REGION()).isEqualTo("eu");
        }
    }
}
