package io.github.flarebind.env.internal;

import io.github.flarebind.env.WranglerConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a configuration is: in a folder or above it, in wrangler's order of preference; its redirects are not followed. */
public final class ConfigSearch {
    /** The first name that is found anywhere above wins, however near a file of the next name is: so does wrangler. */
    private static final List<String> NAMES = List.of("wrangler.json", "wrangler.jsonc", "wrangler.toml");

    private ConfigSearch() {}

    /**
     * The configuration that wrangler would take in {@code folder}, read.
     *
     * @throws WranglerConfigException when there is none
     */
    static ConfigText text(Path folder) {
        return ConfigText.read(above(folder)
                .orElseThrow(() -> new WranglerConfigException(
                        folder.toAbsolutePath().normalize().toString(),
                        "neither here nor in a folder above is there any of " + String.join(", ", NAMES)
                                + "; name the file where it is")));
    }

    /** The environment that wrangler takes unless it is told one. */
    public static Optional<String> environment(Map<String, String> variables) {
        return Optional.ofNullable(variables.get("CLOUDFLARE_ENV")).filter(name -> !name.isEmpty());
    }

    /** The configuration that wrangler would take in {@code folder}. */
    public static Optional<Path> above(Path folder) {
        return NAMES.stream()
                .flatMap(name -> folders(folder.toAbsolutePath().normalize()).map(one -> one.resolve(name)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Path> folders(Path folder) {
        return Stream.<@Nullable Path>iterate(folder, one -> one != null, one -> one == null ? null : one.getParent())
                .map(one -> one);
    }
}
