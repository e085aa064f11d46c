package io.github.flarebind.r2.transfer;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.flarebind.core.internal.OneLine;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state file of a transfer: a line of JSON that says what is transferred, and one for each part that has arrived. Lines are only
 * ever added, so that a process may die at any point; a last line that is cut short is not looked at.
 */
final class Journal {
    private static final TypeReference<Map<String, String>> LINE = new TypeReference<>() {};
    private static final int SHOWN = 1000;

    private final Path file;
    private final Map<String, String> where;

    /** The state file of a transfer from and to {@code where}: one of another transfer is neither read nor replaced. */
    Journal(Path state, Path transferred, Map<String, String> where) {
        this.file = WholeFile.checked(state);
        this.where = where;
        if (place(file).equals(place(transferred))) {
            throw new IllegalArgumentException(
                    "the state file " + state + " is the file that is transferred; name another one");
        }
    }

    /** Where a path leads to, by whatever links, though there be no file yet. */
    private static Path place(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        try {
            return Files.exists(path) || folder == null
                    ? path.toRealPath()
                    : folder.toRealPath().resolve(String.valueOf(path.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not find " + path, e);
        }
    }

    /** From where a transfer goes to where. */
    static Map<String, String> where(String transfer, Object bucket, String key, Path file) {
        return Map.of("transfer", transfer, "bucket", bucket.toString(), "key", key, "file", file.toString());
    }

    /** All lines, the one that says what is transferred first; none when there is no file. */
    List<Map<String, String>> lines() {
        try {
            List<Map<String, String>> lines = Files.exists(file) ? lines(Files.readString(file)) : List.of();
            if (!lines.isEmpty()) {
                requireOurs(lines.get(0));
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw unread(foreign(e));
        } catch (IOException e) {
            throw unread(e);
        }
    }

    private UncheckedIOException unread(IOException cause) {
        return new UncheckedIOException("could not read the state file " + file + ": " + cause.getMessage(), cause);
    }

    private List<Map<String, String>> lines(String text) throws IOException {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<Map<String, String>> lines =
                read(() -> whole.lines().map(Journal::line).toList());
        if (whole.isEmpty() && !text.isEmpty()) {
            throw foreign(null); // the first line is written whole
        }
        if (whole.length() < text.length()) {
            write(whole.getBytes(StandardCharsets.UTF_8)); // else the next line would be joined to what was cut short
        }
        return lines;
    }

    /** What {@code reader} reads from lines; where they are wrong, this is told of the file. */
    <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw unread(foreign(e));
        }
    }

    private static IOException foreign(@Nullable Throwable cause) {
        return new IOException("it is no state file of a transfer; delete it, or name another one", cause);
    }

    private static Map<String, String> line(String line) {
        try {
            Map<String, String> read = WireJson.mapper().readValue(line, LINE);
            if (read == null) {
                throw new IllegalArgumentException("null");
            }
            return read;
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /** What a line tells under a name; a line without it is an {@link IllegalArgumentException}. */
    static String told(Map<String, String> line, String name) {
        String told = line.getOrDefault(name, "");
        if (told.isEmpty()) {
            throw new IllegalArgumentException("no " + name);
        }
        return told;
    }

    private void requireOurs(Map<String, String> first) {
        String theirs = read(() -> told(first, "transfer") + " of key '" + told(first, "key") + "' in "
                + told(first, "bucket") + " and file " + told(first, "file"));
        if (!first.entrySet().containsAll(where.entrySet())) {
            throw new IllegalArgumentException("the state file " + file + " is that of another transfer: "
                    + OneLine.of(theirs, SHOWN) + "; let that one end, delete the file, or name another one");
        }
    }

    private void write(byte[] all) throws IOException {
        WholeFile.write(file, new ByteArrayInputStream(all), written -> {});
    }

    /** Begins anew. */
    void begin(Map<String, String> what) {
        Map<String, String> line = new HashMap<>(what);
        line.putAll(where);
        try {
            write(bytes(line));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    void add(Map<String, String> part) {
        try {
            Files.write(file, bytes(part), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private UncheckedIOException unwritten(IOException cause) {
        return new UncheckedIOException("could not write the state file " + file, cause);
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
