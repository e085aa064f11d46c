package io.github.flarebind.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WranglerFolderTest {
    @TempDir
    private Path home;

    private Path login(String os, Map<String, String> variables) {
        Surroundings surroundings = new Surroundings(variables, Map.of("os.name", os, "user.home", home.toString()));
        return home.relativize(WranglerFolder.of(surroundings.home().orElseThrow(), surroundings)
                .login());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, .config",
        "FreeBSD, .config",
        "Mac OS X, Library/Preferences",
        "Windows 11, AppData/Roaming/xdg.config"
    })
    void eachSystemHasItsPlace(String os, Path folder) {
        assertThat(login(os, Map.of())).isEqualTo(folder.resolve(".wrangler/config/default.toml"));
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Mac OS X", "Windows 11"})
    void theVariableForSettingsMovesIt(String os) {
        String elsewhere = home.resolve("elsewhere").toString();

        assertThat(login(os, Map.of("XDG_CONFIG_HOME", elsewhere)))
                .isEqualTo(Path.of("elsewhere/.wrangler/config/default.toml"));
    }

    @Test
    void windowsSaysWhereItsSettingsAre() {
        String roaming = home.resolve("roaming").toString();

        assertThat(login("Windows 11", Map.of("APPDATA", roaming)))
                .isEqualTo(Path.of("roaming/xdg.config/.wrangler/config/default.toml"));
        assertThat(login("Linux", Map.of("APPDATA", roaming)))
                .isEqualTo(Path.of(".config/.wrangler/config/default.toml"));
    }

    @Test
    void theOldFolderComesFirstWhereItExists() throws IOException {
        Files.createDirectories(home.resolve(".wrangler"));

        assertThat(login("Linux", Map.of("XDG_CONFIG_HOME", "/elsewhere")))
                .isEqualTo(Path.of(".wrangler/config/default.toml"));
    }

    @ParameterizedTest
    @CsvSource({"Linux, HOME, USERPROFILE", "Windows 11, USERPROFILE, HOME"})
    void theHomeFolderOfTheEnvironmentComesFirst(String os, String counts, String other) {
        Map<String, String> properties = Map.of("os.name", os, "user.home", "/java");

        assertThat(new Surroundings(Map.of(counts, "/env"), properties).home()).contains(Path.of("/env"));
        assertThat(new Surroundings(Map.of(other, "/env"), properties).home()).contains(Path.of("/java"));
    }
}
