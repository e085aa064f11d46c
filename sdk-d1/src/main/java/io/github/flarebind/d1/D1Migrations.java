package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Migrations of a database: files of SQL, each applied once, in order. Wrangler's own table, names and order are used,
 * so that {@code wrangler d1 migrations} and this class see the same as applied.
 *
 * <p>Immutable. Several instances of a program may call {@link #apply} at once. The order is that of the numbers that
 * file names begin with; an applied file is known by its name, whatever is in it now.
 */
public final class D1Migrations {
    private final MigrationSource source;
    private final MigrationPattern pattern;
    private final MigrationTable table;

    private D1Migrations(MigrationSource source, MigrationPattern pattern, MigrationTable table) {
        this.source = source;
        this.pattern = pattern;
        this.table = table;
    }

    private static D1Migrations in(MigrationSource source) {
        return new D1Migrations(source, MigrationPattern.of("*.sql"), MigrationTable.DEFAULT);
    }

    /**
     * The files {@code *.sql} in this folder, not below; it is read with every call. A folder of such a name, and a link that
     * leads nowhere, are a {@link D1MigrationException} then; wrangler passes over them, and over every link.
     */
    public static D1Migrations directory(Path folder) {
        return in(new MigrationFolder(requireNonNull(folder, "folder is null")));
    }

    /** The files {@code *.sql} in this folder of the class path, such as {@code db/migrations}. */
    public static D1Migrations classpath(String folder) {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return classpath(folder, ofThread == null ? D1Migrations.class.getClassLoader() : ofThread);
    }

    /** The files {@code *.sql} in this folder of what {@code loader} finds, be it a plain folder or inside a jar. */
    public static D1Migrations classpath(String folder, ClassLoader loader) {
        return in(MigrationResources.of(
                requireNonNull(folder, "folder is null"), requireNonNull(loader, "loader is null")));
    }

    /** A copy that notes in another table what was applied: wrangler's {@code migrations_table}. */
    public D1Migrations table(String name) {
        return new D1Migrations(source, pattern, new MigrationTable(name));
    }

    /**
     * A copy that takes other files: wrangler's {@code migrations_pattern} without the folder before it, such as
     * {@code *}{@code /migration.sql}. In it {@code *} and {@code ?} stand for characters, {@code **} for any folders.
     */
    public D1Migrations pattern(String pattern) {
        return new D1Migrations(source, MigrationPattern.of(pattern), table);
    }

    /**
     * All migrations that there are files of, in order, with those that were applied marked so.
     *
     * @throws IllegalArgumentException when there is no such folder
     */
    public List<D1Migration> list(D1Database db) {
        Map<String, D1Migration> applied = table.applied(requireNonNull(db, "db is null"));
        return files().map(file -> applied.getOrDefault(file.name(), pending(file.name())))
                .toList();
    }

    /**
     * Applies what was not, in order, each file in one transaction, and gives what this very call has applied.
     *
     * <p>All files are checked before the first is sent. When one fails, those before it stay applied. Another instance
     * that applies the same is no failure. After a lost answer the table tells, and a file is sent at most three times.
     *
     * @throws D1MigrationException when a file cannot be used, or is refused, naming file and line
     * @throws IllegalArgumentException when there is no such folder
     */
    public List<D1Migration> apply(D1Database db) {
        List<MigrationScript> pending = scripts(db);
        if (!pending.isEmpty()) {
            table.create(db);
        }
        return pending.stream()
                .flatMap(script -> new MigrationRun(db, table, script).apply().stream())
                .toList();
    }

    /**
     * What {@link #apply} would run, in order; it checks the files as that does, and writes nothing.
     *
     * @throws D1MigrationException when a file cannot be used, naming it and the line
     * @throws IllegalArgumentException when there is no such folder
     */
    public List<D1Migration> dryRun(D1Database db) {
        return scripts(db).stream().map(script -> pending(script.name())).toList();
    }

    private List<MigrationScript> scripts(D1Database db) {
        Map<String, D1Migration> applied = table.applied(requireNonNull(db, "db is null"));
        return files().filter(file -> !applied.containsKey(file.name()))
                .map(MigrationFile::script)
                .toList();
    }

    private Stream<MigrationFile> files() {
        return source.files(pattern).stream()
                .sorted(Comparator.comparing(MigrationFile::name, MigrationOrder.INSTANCE));
    }

    private static D1Migration pending(String name) {
        return new D1Migration(name, Optional.empty());
    }
}
