package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.env.CloudflareEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from around a process. */
class EnvLoaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("wrangler.toml"), """
                account_id = "of-the-file"
                [vars]
                WHERE = "top"
                [env.staging.vars]
                WHERE = "staging"
                """);
    }

    private static CloudflareClient.Builder around() {
        return CloudflareClient.builder().apiToken("token").accountId("of-the-variable");
    }

    private CloudflareEnv load(Map<String, String> variables) throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        return new EnvLoader(below, variables, EnvLoaderTest::around).load();
    }

    @Test
    void theFileIsFoundAboveAndItsAccountComesFirst() throws IOException {
        try (CloudflareEnv env = load(Map.of())) {
            assertThat(env.var("WHERE")).isEqualTo("top");
            assertThat(env.client().accountId()).isEqualTo("of-the-file");
        }
    }

    @Test
    void theEnvironmentIsThatOfTheVariable() throws IOException {
        try (CloudflareEnv env = load(Map.of("CLOUDFLARE_ENV", "staging"))) {
            assertThat(env.var("WHERE")).isEqualTo("staging");
        }
    }

    @Test
    void anEmptyNameIsTheTopLevelWhateverTheVariableNames() {
        EnvLoader loader = new EnvLoader(folder, Map.of("CLOUDFLARE_ENV", "staging"), EnvLoaderTest::around);
        loader.environment("");

        try (CloudflareEnv env = loader.load()) {
            assertThat(env.var("WHERE")).isEqualTo("top");
        }
    }

    @Test
    void withoutAnAccountInTheFileThatOfTheVariableIsTaken() throws IOException {
        Files.writeString(folder.resolve("wrangler.toml"), "");

        try (CloudflareEnv env = load(Map.of())) {
            assertThat(env.client().accountId()).isEqualTo("of-the-variable");
        }
    }
}
