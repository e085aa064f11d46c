package io.github.flarebind.r2.transfer;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.flarebind.core.internal.WholeFile;
import io.github.flarebind.core.internal.WireJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state file of a transfer: a line of JSON that says what is transferred, and one for each part that has arrived. Lines are only
 * ever added, so that a process may die at any point; a last line that is cut short is not looked at.
 */
final class Journal {
    /** Names the direction in the first line. */
    static final String TRANSFER = "transfer";

    private static final TypeReference<Map<String, String>> LINE = new TypeReference<>() {};

    private final Path file;

    /** The state file {@code state} of a transfer whose bytes are in {@code own}, which it must not be. */
    Journal(Path state, Path... own) {
        this.file = WholeFile.checked(state);
        if (Arrays.stream(own).anyMatch(this::is)) {
            throw new IllegalArgumentException(
                    "the state file " + state + " is the file that is transferred; name another one");
        }
    }

    private boolean is(Path other) {
        try {
            return place(file).equals(place(other));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the state file " + file, e);
        }
    }

    private static Path place(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        return Files.exists(path) || folder == null
                ? path.toRealPath()
                : folder.toRealPath().resolve(String.valueOf(path.getFileName()));
    }

    /** All lines, the one that says what is transferred first; none when there is no file. */
    List<Map<String, String>> lines() {
        try {
            return Files.exists(file) ? read(Files.readString(file)) : List.of();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("could not read the state file " + file, foreign(e));
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
        requireOurs(text, lines);
        if (whole.length() < text.length()) {
            write(whole.getBytes(StandardCharsets.UTF_8)); // else the next line would be joined to what was cut short
        }
        return lines;
    }

    /** The first line is written whole or not at all, so that a file without it is somebody else's. */
    private static void requireOurs(String text, List<Map<String, String>> lines) throws IOException {
        boolean begins = !lines.isEmpty() && lines.get(0).containsKey(TRANSFER);
        boolean goesOn = lines.stream()
                .skip(1)
                .allMatch(line -> line.getOrDefault("part", "").matches("[1-9][0-9]{0,4}"));
        if (!text.isEmpty() && !(begins && goesOn)) {
            throw foreign(null);
        }
    }

    private static IOException foreign(@Nullable IOException cause) {
        return new IOException("it is no state file of a transfer; delete it, or name another one", cause);
    }

    private void write(byte[] all) throws IOException {
        WholeFile.write(file, new ByteArrayInputStream(all), written -> {});
    }

    private static Map<String, String> line(String line) throws IOException {
        Map<String, String> read;
        try {
            read = WireJson.mapper().readValue(line, LINE);
        } catch (IOException e) {
            throw foreign(e);
        }
        if (read == null) {
            throw foreign(null);
        }
        return read;
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
