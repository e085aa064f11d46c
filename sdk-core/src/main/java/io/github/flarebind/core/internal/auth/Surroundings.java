package io.github.flarebind.core.internal.auth;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process finds around itself, as values, so that a test can make its own.
 *
 * @param variables the environment variables
 * @param properties the system properties
 */
public record Surroundings(Map<String, String> variables, Map<String, String> properties) {
    /** Returns what is around this process now. */
    public static Surroundings ofThisProcess() {
        Properties properties = System.getProperties();
        return new Surroundings(
                System.getenv(),
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, ""))));
    }

    /** An environment variable; one that is blank counts as unset. */
    Optional<String> variable(String name) {
        return set(variables.get(name));
    }

    private Optional<String> property(String name) {
        return set(properties.get(name));
    }

    private static Optional<String> set(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** The home folder; the variable comes first, as for wrangler. */
    Optional<Path> home() {
        return variable(windows() ? "USERPROFILE" : "HOME")
                .or(() -> property("user.home"))
                .map(Path::of);
    }

    boolean windows() {
        return system("Windows");
    }

    boolean mac() {
        return system("Mac");
    }

    private boolean system(String name) {
        return property("os.name").filter(os -> os.startsWith(name)).isPresent();
    }

    /** Names only: the values hold secrets. */
    @Override
    public String toString() {
        return Stream.concat(variables.keySet().stream(), properties.keySet().stream())
                .sorted()
                .collect(Collectors.joining(", ", "Surroundings[", "]"));
    }
}
