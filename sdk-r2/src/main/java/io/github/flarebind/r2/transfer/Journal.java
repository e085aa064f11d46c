package io.github.flarebind.r2.transfer;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.flarebind.core.internal.WholeFile;
import io.github.flarebind.core.internal.WireJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The state file of a transfer: a line of JSON that says what is transferred, and one for each part that has arrived. Lines are only
 * ever added, so that a process may die at any point; a last line that is cut short is not looked at.
 */
final class Journal {
    private static final TypeReference<Map<String, String>> LINE = new TypeReference<>() {};

    private final Path file;

    Journal(Path file) {
        this.file = WholeFile.checked(file);
    }

    /** All lines, the one that says what is transferred first; none when there is no file. */
    List<Map<String, String>> lines() {
        try {
            return Files.exists(file) ? read(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the state file " + file, e);
        }
    }

    private List<Map<String, String>> read(String text) throws IOException {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<Map<String, String>> lines = new ArrayList<>();
        for (String line : whole.lines().toList()) {
            lines.add(line(line));
        }
        if (whole.length() < text.length()) {
            write(whole.getBytes(StandardCharsets.UTF_8)); // else the next line would be joined to what was cut short
        }
        return lines;
    }

    private void write(byte[] all) throws IOException {
        WholeFile.write(file, new ByteArrayInputStream(all), written -> {});
    }

    private Map<String, String> line(String line) throws IOException {
        try {
            return WireJson.mapper().readValue(line, LINE);
        } catch (IOException e) {
            throw new IOException("it is no state file of a transfer; delete it, or name another one", e);
        }
    }

    /** Begins anew. */
    void begin(Map<String, String> what) {
        try {
            write(bytes(what));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the state file " + file, e);
        }
    }

    void add(Map<String, String> part) {
        try {
            Files.write(file, bytes(part), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the state file " + file, e);
        }
    }

    private static byte[] bytes(Map<String, String> line) throws IOException {
        return (WireJson.mapper().writeValueAsString(line) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** Deletes the file: all has arrived, or nothing of it is of use. */
    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete the state file " + file, e);
        }
    }
}
