package io.github.flarebind.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files of properties, sorted and without the moment of writing, so that only a change changes them. */
public final class Entries {
    private Entries() {}

    /** What a file says. */
    public static SortedMap<String, String> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SortedMap<String, String> parse(String text) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> entries.put(name, properties.getProperty(name, "")));
        return entries;
    }

    /** Writes a file anew; names and values are plain words and numbers. */
    public static void write(Path file, Map<String, String> entries) {
        String text = new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + '=' + entry.getValue() + '\n')
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
