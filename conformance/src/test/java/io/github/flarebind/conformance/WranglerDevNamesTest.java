package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.r2.R2ObjectBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every name of a Worker under {@code wrangler dev} is the same data in Java, however the file identifies it. */
@EnabledIfSystemProperty(
        named = OnLocalRuntime.FOLDER,
        matches = ".+",
        disabledReason = "mvn verify -Pconformance installs wrangler and runs this")
class WranglerDevNamesTest {
    private static final String CONFIG = """
            {
              "name": "names", "main": "worker.mjs", "compatibility_date": "2026-08-01",
              "d1_databases": [
                { "binding": "WITH_ID", "database_name": "a", "database_id": "11111111-1111-4111-8111-111111111111" },
                { "binding": "WITH_PREVIEW", "database_name": "b", "database_id": "22222222-2222-4222-8222-222222222222",
                  "preview_database_id": "33333333-3333-4333-8333-333333333333" },
                { "binding": "WITH_NAME", "database_name": "c" },
                { "binding": "WITH_TEXT", "database_name": "d", "database_id": "local" },
              ],
              "kv_namespaces": [
                { "binding": "KV_ID", "id": "11111111111111111111111111111111" },
                { "binding": "KV_PREVIEW", "id": "22222222222222222222222222222222",
                  "preview_id": "33333333333333333333333333333333" },
                { "binding": "KV_NAME" },
                { "binding": "KV_TEXT", "id": "local" },
              ],
              "r2_buckets": [
                { "binding": "OVER_REST", "bucket_name": "rest" },
                { "binding": "PREVIEWED", "bucket_name": "previewed", "preview_bucket_name": "previewed-here" },
                { "binding": "OVER_S3", "bucket_name": "over-s3",
                  "local_dev": { "experimental_s3_credentials": { "accessKeyId": "k", "secretAccessKey": "s" } } },
                { "binding": "IN_EU", "bucket_name": "in-eu", "jurisdiction": "eu" },
              ],
              "vars": { "GREETING": "hello" },
            }
            """;
    private static final String WORKER = """
            export default {
              async fetch(request, env) {
                for (const [name, it] of Object.entries(env)) {
                  if (it.prepare) {
                    await it.exec("CREATE TABLE names (name TEXT)");
                    await it.prepare("INSERT INTO names VALUES (?)").bind(name).run();
                  } else if (it.put) await it.put("name", name);
                }
                return new Response("written");
              },
            };
            """;

    @TempDir
    Path project;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(project.resolve("wrangler.jsonc"), CONFIG);
        Files.writeString(project.resolve("worker.mjs"), WORKER);
    }

    @Test
    void whatTheWorkerWritesIsReadByItsName() throws IOException, InterruptedException {
        WranglerProgram programs = new WranglerProgram(Path.of(System.getProperty(OnLocalRuntime.FOLDER)), project);
        List<String> dev = List.of("dev", "--ip", "127.0.0.1", "--port", "0", "--persist-to", "state");
        try (ServerProcess worker = ServerProcess.start(programs.wrangler(Map.of(), dev));
                CloudflareEnv env = CloudflareEnv.builder()
                        .file(project.resolve("wrangler.jsonc"))
                        .wranglerDev(worker.origin())
                        .load()) {
            visit(worker.origin());

            for (String name : List.of("WITH_ID", "WITH_PREVIEW", "WITH_NAME", "WITH_TEXT")) {
                assertThat(env.d1(name).prepare("SELECT name FROM names").first(String.class))
                        .contains(name);
            }
            for (String name : List.of("KV_ID", "KV_PREVIEW", "KV_NAME", "KV_TEXT")) {
                assertThat(env.kv(name).get("name")).contains(name);
            }
            for (String name : List.of("OVER_REST", "PREVIEWED", "OVER_S3", "IN_EU")) {
                assertThat(env.r2(name).get("name").map(R2ObjectBody::text)).contains(name);
            }
        }
    }

    private static void visit(URI worker) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(worker).build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .isEqualTo("written");
    }
}
