package io.github.flarebind.d1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        // links are followed, for a mounted Kubernetes volume has nothing else
        try (Stream<Path> all = Files.walk(folder, pattern.depth(), FileVisitOption.FOLLOW_LINKS)) {
            List<MigrationFile> files = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = name(file);
                if (pattern.fits(name)) {
                    files.add(new MigrationFile(name, Files.readAllBytes(file)));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations in " + folder + " cannot be read", e);
        }
    }

    private String name(Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
