package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A folder of files. */
record MigrationFolder(Path folder) implements MigrationSource {
    @Override
    public List<MigrationFile> files(MigrationPattern pattern) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder of migrations at " + folder);
        }
        try {
            return read(pattern);
        } catch (UncheckedIOException e) { // out of the walk
            throw unreadable(requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<MigrationFile> read(MigrationPattern pattern) throws IOException {
        // links are followed, for a mounted Kubernetes volume has nothing else
        try (Stream<Path> all = Files.walk(folder, pattern.depth(), FileVisitOption.FOLLOW_LINKS)) {
            List<MigrationFile> files = new ArrayList<>();
            for (Path file : all.toList()) {
                String name = name(file);
                if (pattern.fits(name) && isFile(file, name, pattern)) {
                    files.add(new MigrationFile(name, Files.readAllBytes(file)));
                }
            }
            return files;
        }
    }

    /** Wrangler passes over all that is no file: without a word the schema would lack it. */
    private static boolean isFile(Path file, String name, MigrationPattern pattern) {
        if (Files.isRegularFile(file)) {
            return true;
        }
        if (!name.endsWith(".sql")) {
            return false; // a folder on the way, or of another use
        }
        if (!Files.isDirectory(file)) {
            throw unusable(
                    name,
                    Files.isSymbolicLink(file)
                            ? "it is a link that leads to no file; mend or remove it"
                            : "it is no file; remove it");
        }
        if (name.split("/").length == pattern.depth()) {
            throw unusable(name, "it is a folder; files are taken, and those below by a pattern");
        }
        return false; // a folder on the way
    }

    private static D1MigrationException unusable(String name, String why) {
        return new D1MigrationException(name, OptionalInt.empty(), why, null);
    }

    private UncheckedIOException unreadable(IOException e) {
        String where = e instanceof FileSystemException one ? ": " + one.getFile() : "";
        return new UncheckedIOException(
                "the migrations in " + folder + " cannot be read" + where + " ("
                        + e.getClass().getSimpleName() + ')',
                e);
    }

    private String name(Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
