package io.github.flarebind.env.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a configuration is: in a folder or above it, in wrangler's order of preference. */
public final class ConfigSearch {
    /** The first name that is found anywhere above wins, however near a file of the next name is: so does wrangler. */
    private static final List<String> NAMES = List.of("wrangler.json", "wrangler.jsonc", "wrangler.toml");

    private ConfigSearch() {}

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
