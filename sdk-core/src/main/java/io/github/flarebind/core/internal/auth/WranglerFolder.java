package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.internal.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where wrangler keeps what concerns its user.
 *
 * @param path the folder, perhaps absent
 */
record WranglerFolder(Path path) {
    private static final String NAME = ".wrangler";
    private static final String PREFERENCES = "preferences.json";

    /** The folder of the home folder {@code home}: its old place where it exists, else that of the system. */
    static WranglerFolder of(Path home, Surroundings surroundings) {
        Path old = home.resolve(NAME);
        return new WranglerFolder(
                Files.isDirectory(old) ? old : settings(home, surroundings).resolve(NAME));
    }

    private static Path settings(Path home, Surroundings surroundings) {
        Optional<Path> xdg = surroundings.variable("XDG_CONFIG_HOME").map(Path::of);
        return xdg.orElseGet(() -> systemSettings(home, surroundings));
    }

    private static Path systemSettings(Path home, Surroundings surroundings) {
        if (surroundings.mac()) {
            return home.resolve("Library").resolve("Preferences");
        }
        if (surroundings.windows()) {
            Optional<Path> roaming = surroundings.variable("APPDATA").map(Path::of);
            return roaming.orElseGet(() -> home.resolve("AppData").resolve("Roaming"))
                    .resolve("xdg.config");
        }
        return home.resolve(".config");
    }

    /** The login in the clear. */
    Path login() {
        return path.resolve("config").resolve("default.toml");
    }

    /** Whether the login is encrypted with a key of the system's keyring. */
    boolean inKeyring() {
        boolean preferred = Stream.of(path, path.resolve("config"))
                .map(folder -> folder.resolve(PREFERENCES))
                .anyMatch(WranglerFolder::prefersKeyring);
        return preferred || (!Files.exists(login()) && encrypted());
    }

    private boolean encrypted() {
        return Stream.of("default.toml.enc", "default.enc")
                .anyMatch(name -> Files.exists(login().resolveSibling(name)));
    }

    private static boolean prefersKeyring(Path preferences) {
        try {
            return Files.exists(preferences)
                    && WireJson.mapper()
                            .readTree(preferences.toFile())
                            .path("keyring_enabled")
                            .asBoolean();
        } catch (IOException e) {
            return false; // then the login itself is looked for
        }
    }
}
