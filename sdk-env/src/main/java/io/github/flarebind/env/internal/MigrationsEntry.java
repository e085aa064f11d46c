package io.github.flarebind.env.internal;

import io.github.flarebind.d1.D1Migrations;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The migrations of a database.
 *
 * @param at where its folder stands, or the database
 * @param folder {@code migrations_dir}, below the configuration's folder
 * @param table {@code migrations_table}
 * @param pattern {@code migrations_pattern} without the folder before it
 */
public record MigrationsEntry(Place at, Optional<String> folder, Optional<String> table, Optional<String> pattern) {
    private static final String DEFAULT_FOLDER = "migrations";

    static MigrationsEntry of(Section section) {
        Optional<String> folder = section.optionalText("migrations_dir");
        Optional<String> pattern = section.optionalText("migrations_pattern");
        if (pattern.isPresent() && !section.has("migrations_dir")) {
            section.problems()
                    .add(section.place("migrations_pattern"), " is there without migrations_dir; set that too");
        }
        return new MigrationsEntry(
                section.place("migrations_dir"),
                folder,
                section.emptyIsNone("migrations_table"),
                folder.flatMap(start -> pattern.flatMap(one -> below(start, one, section))));
    }

    private static Optional<String> below(String folder, String pattern, Section section) {
        Place at = section.place("migrations_pattern");
        String start = normal(folder).equals(".") ? "" : normal(folder) + '/';
        if (!normal(pattern).startsWith(start)) {
            section.problems().add(at, " is not below migrations_dir; it must begin with that");
            return Optional.empty();
        }
        String seen = normal(pattern).substring(start.length());
        try {
            D1Migrations.directory(Path.of(DEFAULT_FOLDER)).pattern(seen);
            return Optional.of(seen);
        } catch (IllegalArgumentException e) {
            section.problems().add(at, ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String normal(String path) {
        String slashed = path.replace('\\', '/').replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return slashed.startsWith("./") ? slashed.substring(2) : slashed;
    }

    /**
     * The migrations that there are, with {@code base} as the configuration's folder; none where nothing is said of
     * them and there is no folder of the usual name.
     */
    public Optional<D1Migrations> in(Path base) {
        Path there = resolved(base);
        if (!Files.isDirectory(there)) {
            if (folder.isPresent()) {
                throw at.wrong(" is no folder: " + there + "; make it, or leave the field out");
            }
            return Optional.empty();
        }
        D1Migrations migrations = D1Migrations.directory(there);
        migrations = table.isPresent() ? migrations.table(table.get()) : migrations;
        return Optional.of(pattern.isPresent() ? migrations.pattern(pattern.get()) : migrations);
    }

    private Path resolved(Path base) {
        try {
            return base.resolve(folder.orElse(DEFAULT_FOLDER));
        } catch (InvalidPathException e) {
            throw at.wrong(" is no path: " + e.getReason());
        }
    }
}
