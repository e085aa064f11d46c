package io.github.flarebind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the configuration is taken from, and for what environment. */
class LoadingTest {
    @TempDir
    Path folder;

    private static CloudflareEnv.Builder offline() {
        return CloudflareEnv.builder().wranglerDev(URI.create("http://localhost:8787"));
    }

    @Test
    void aFileIsGivenByItsPath() throws IOException {
        Path file = Files.writeString(folder.resolve("other.toml"), "[vars]\nWHERE = \"path\"\n");

        try (CloudflareEnv env = offline().file(file).load()) {
            assertThat(env.var("WHERE")).isEqualTo("path");
        }
    }

    @Test
    void aFileIsOnTheClassPath() {
        try (CloudflareEnv env =
                offline().resource(LoadingTest.class, "/wrangler.jsonc").load()) {
            assertThat(env.var("REGION")).isEqualTo("eu");
        }
    }

    @Test
    void anEnvironmentHasItsOwnNames() {
        CloudflareEnv.Builder staging =
                offline().resource(LoadingTest.class, "/wrangler.jsonc").environment("staging");

        try (CloudflareEnv env = staging.load()) {
            assertThat(env.var("REGION")).isEqualTo("us");
            assertThatThrownBy(() -> env.var("LIMITS")).hasMessageEndingWith("there are: REGION");
        }
    }

    @Test
    void aResourceThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        offline().resource(LoadingTest.class, "wrangler.jsonc").load())
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("class path, wrangler.jsonc: there is no such resource for " + LoadingTest.class.getName()
                        + "; with a / before it, it is at the root");
    }

    @Test
    void theClientThatItMadeIsClosedWithIt() {
        CloudflareEnv env =
                offline().resource(LoadingTest.class, "/wrangler.jsonc").load();
        env.close();

        assertThatThrownBy(() -> env.kv("CACHE").get("key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void eachLoadingHasAClientOfItsOwn() {
        CloudflareEnv.Builder builder = offline().resource(LoadingTest.class, "/wrangler.jsonc");
        CloudflareEnv first = builder.load();
        first.close();

        try (CloudflareEnv second = builder.load()) {
            assertThat(second.client()).isNotSameAs(first.client());
        }
    }

    @Test
    void nullIsRefusedWhereItIsGiven() {
        CloudflareEnv.Builder builder = CloudflareEnv.builder();

        assertThatThrownBy(() -> builder.file(nothing())).hasMessage("the file is null");
        assertThatThrownBy(() -> builder.environment(nothing())).hasMessage("the environment is null");
        assertThatThrownBy(() -> builder.client(LoadingTest.<CloudflareClient>nothing()))
                .hasMessage("the client is null");
    }

    @Test
    void aViewOfBucketsThatIsNullIsToldOf() {
        CloudflareEnv.Builder builder = CloudflareEnv.builder()
                .resource(LoadingTest.class, "/wrangler.jsonc")
                .client(CloudflareClient.builder().apiToken("t").accountId("a").build())
                .r2(r2 -> nothing());

        assertThatThrownBy(builder::load)
                .hasMessage("what was given to r2(..) returned null; it returns the client of R2 to be used, such as"
                        + " R2Client::s3");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // as a caller without null checks gives it
    private static <T> T nothing() {
        return null;
    }
}
