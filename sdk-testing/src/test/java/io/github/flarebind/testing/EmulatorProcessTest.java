package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The emulator as a process of its own. */
@Timeout(120)
class EmulatorProcessTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Path temp;

    @BeforeEach
    void ownTemporaryFolder() throws IOException {
        temp = Files.createDirectory(folder.resolve("tmp"));
    }

    @Test
    void itTellsOneLineAndServesUntilItIsEnded() throws Exception {
        try (EmulatorProcess process = EmulatorProcess.start(
                temp, "--account", ACCOUNT, "--token", "t0ken", "--kv", "cache", "--kv", "users")) {
            JsonNode line = process.line();
            assertThat(line.path("account_id").asText()).isEqualTo(ACCOUNT);
            assertThat(line.path("token").asText()).isEqualTo("t0ken");
            try (CloudflareClient client = EmulatorProcess.client(line)) {
                String id = line.path("resources").path("kv").path("cache").asText();
                KvClient.of(client).namespace(id).put("k", "v");
                assertThat(KvClient.of(client).list())
                        .extracting(namespace -> namespace.title())
                        .containsExactlyInAnyOrder("cache", "users", "demo");
            }

            assertThat(process.terminate()).isEqualTo(TERMINATED);
            assertThat(process.output()).isEmpty();
            assertThat(process.errors()).isEmpty();
        }
    }

    @Test
    void itTellsRequestsOnStandardErrorIfAsked() throws Exception {
        try (EmulatorProcess process = EmulatorProcess.start(temp, "--log", "--kv", "cache")) {
            JsonNode line = process.line();
            try (CloudflareClient client = EmulatorProcess.client(line)) {
                KvClient.of(client).namespace("cache").put("k", "v");
            }

            assertThat(process.terminate()).isEqualTo(TERMINATED);
            assertThat(process.output()).isEmpty();
            assertThat(process.errors())
                    .contains("KV put on cache: 200, PUT")
                    .doesNotContain(line.path("token").asText());
        }
    }

    @Test
    void itLeavesNoFilesBehind() throws Exception {
        try (EmulatorProcess process = EmulatorProcess.start(temp)) {
            JsonNode line = process.line();
            try (CloudflareClient client = EmulatorProcess.client(line)) {
                D1Client.of(client).database(line.path("d1").asText()).exec("CREATE TABLE t (a)");
                R2Bucket bucket = R2Client.of(client).bucket(line.path("r2").asText());
                bucket.put("large", Body.of(new byte[5 << 20]));
            }
            assertThat(temp).isNotEmptyDirectory(); // SQLite's library, and what is too large for memory

            assertThat(process.terminate()).isEqualTo(TERMINATED);
            assertThat(temp).isEmptyDirectory();
        }
    }

    @Test
    void itServesAWranglerConfigurationUnderTheFilesOwnIds() throws Exception {
        Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/0001_users.sql"), "CREATE TABLE users (name TEXT);");
        Path config = Files.writeString(folder.resolve("wrangler.jsonc"), """
                {
                  "name": "app", // both environments have the same account
                  "account_id": "%s",
                  "kv_namespaces": [{ "binding": "CACHE", "id": "11111111111111111111111111111111" }],
                  "env": {
                    "staging": {
                      "d1_databases": [{ "binding": "DB", "database_id": "6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58" }],
                    },
                  },
                }
                """.formatted(ACCOUNT));

        try (EmulatorProcess process =
                EmulatorProcess.start(temp, "CLOUDFLARE_ENV=staging", "--config", config.toString())) {
            JsonNode line = process.line();
            assertThat(line.path("account_id").asText()).isEqualTo(ACCOUNT);
            assertThat(line.path("bindings")).hasToString("{\"DB\":\"6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58\"}");
            try (CloudflareClient client = EmulatorProcess.client(line)) {
                D1Client databases = D1Client.of(client);
                databases.database("6e2d8a4c-91f3-4b07-a5c1-0f9be27d3a58").exec("INSERT INTO users VALUES ('Ada')");
                assertThat(databases.list())
                        .extracting(database -> database.name())
                        .containsExactlyInAnyOrder("app-staging-db", "demo");
            }
        }
    }

    @Test
    void itHelps() throws Exception {
        try (EmulatorProcess process = EmulatorProcess.start(temp, "--help")) {
            assertThat(process.output()).contains("--port N", "--config FILE", "--account ID", "SIGTERM");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void aWrongOptionEndsItWith2() throws Exception {
        assertRefused("there is no option --prot; --help shows all options", "--prot", "1");
    }

    @Test
    void aWrongFileEndsItWith2() throws Exception {
        Path config =
                Files.writeString(folder.resolve("wrangler.toml"), "name = \"app\"\nkv_namespaces = [{id = \"1\"}]");

        assertRefused(
                config + ", line 2: kv_namespaces[0].binding is missing; a text that is not empty is expected",
                "--config",
                config.toString());
    }

    @Test
    void aTakenPortEndsItWith2() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertRefused("port " + port + " of 127.0.0.1 cannot be opened: ", "--port", port);
        }
    }

    private void assertRefused(String why, String... args) throws Exception {
        try (EmulatorProcess process = EmulatorProcess.start(temp, args)) {
            assertThat(process.errors()).startsWith(why).hasLineCount(1);
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.output()).isEmpty();
        }
    }
}
