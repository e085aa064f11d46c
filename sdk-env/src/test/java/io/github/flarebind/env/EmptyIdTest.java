package io.github.flarebind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids that are there and empty: {@code wrangler deploy} takes them for none, {@code wrangler dev} for an id. */
class EmptyIdTest {
    @TempDir
    Path folder;

    private final Wire wire = new Wire("users");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("wrangler.toml"), """
                [[d1_databases]]
                binding = "DB"
                database_name = "users"
                database_id = ""
                [[kv_namespaces]]
                binding = "CACHE"
                id = "0f2ac74b498b48028cb68387c421e279"
                preview_id = ""
                """);
    }

    private CloudflareEnv env(CloudflareClient client) {
        return CloudflareEnv.builder().file(file).client(client).load();
    }

    @Test
    void atCloudflareTheDatabaseIsLookedUpByItsName() {
        try (CloudflareClient client = wire.client()) {
            CloudflareEnv env = env(client);

            assertThat(env.d1("DB")).asString().contains("of-users");
            env.kv("CACHE").delete("a");
            assertThat(wire.asked())
                    .containsExactly(
                            "GET /d1/database",
                            "DELETE /storage/kv/namespaces/0f2ac74b498b48028cb68387c421e279/values/a");
        }
    }

    @Test
    void onWranglerDevTheyAreRefusedForNothingCanAddressThem() {
        String why = " is empty, and wrangler dev takes that for the id, by which no client can reach the data;"
                + " put an id there, or leave it out";
        try (CloudflareClient client = wire.wranglerDev()) {
            CloudflareEnv env = env(client);

            assertThatThrownBy(() -> env.d1("DB"))
                    .isInstanceOf(WranglerConfigException.class)
                    .hasMessage(file + ", line 4: d1_databases[0].database_id" + why);
            assertThatThrownBy(() -> env.kv("CACHE"))
                    .isInstanceOf(WranglerConfigException.class)
                    .hasMessage(file + ", line 8: kv_namespaces[0].preview_id" + why);
            assertThat(wire.asked()).isEmpty();
        }
    }
}
