package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.env.WranglerConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrangler's own way of finding its file. */
class ConfigSearchTest {
    @TempDir
    Path top;

    private Path below;

    @BeforeEach
    void folders() throws IOException {
        below = Files.createDirectories(top.resolve("a/b"));
    }

    @Test
    void aFileIsFoundUpwards() throws IOException {
        Path file = Files.writeString(top.resolve("wrangler.toml"), "");

        assertThat(ConfigSearch.above(below)).contains(file);
        assertThat(ConfigSearch.above(top)).contains(file);
    }

    @Test
    void theNearestOfOneNameIsTaken() throws IOException {
        Files.writeString(top.resolve("wrangler.jsonc"), "{}");
        Path near = Files.writeString(below.resolve("wrangler.jsonc"), "{}");

        assertThat(ConfigSearch.above(below)).contains(near);
    }

    @Test
    void jsonComesBeforeJsoncAndThatBeforeTomlHoweverFar() throws IOException {
        Files.writeString(below.resolve("wrangler.toml"), "");
        Path jsonc = Files.writeString(top.resolve("a/wrangler.jsonc"), "{}");
        assertThat(ConfigSearch.above(below)).contains(jsonc);

        Path json = Files.writeString(top.resolve("wrangler.json"), "{}");
        assertThat(ConfigSearch.above(below)).contains(json);
    }

    @Test
    void aFolderOfThatNameIsNone() throws IOException {
        Files.createDirectories(below.resolve("wrangler.json"));
        Path toml = Files.writeString(below.resolve("wrangler.toml"), "");

        assertThat(ConfigSearch.above(below)).contains(toml);
    }

    @Test
    void whereThereIsNoneTheNamesAreTold() {
        assertThatThrownBy(() -> ConfigSearch.text(Path.of("/")))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("/: neither here nor in a folder above is there any of wrangler.json, wrangler.jsonc,"
                        + " wrangler.toml; name the file where it is");
    }

    @Test
    void theEnvironmentIsThatOfTheVariable() {
        assertThat(ConfigSearch.environment(Map.of("CLOUDFLARE_ENV", "staging")))
                .contains("staging");
        assertThat(ConfigSearch.environment(Map.of("CLOUDFLARE_ENV", ""))).isEmpty();
        assertThat(ConfigSearch.environment(Map.of())).isEmpty();
    }
}
