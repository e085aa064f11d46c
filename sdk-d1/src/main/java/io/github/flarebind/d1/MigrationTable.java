package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.d1.D1ConstraintException.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The table of what was applied, as wrangler has it.
 *
 * @param name its name
 */
record MigrationTable(String name) {
    static final MigrationTable DEFAULT = new MigrationTable("d1_migrations");

    MigrationTable {
        requireNonNull(name, "the table's name is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of the table of migrations is blank; give it one");
        }
    }

    /** What was applied, by name; nothing when there is no table yet. */
    Map<String, D1Migration> applied(D1Database db) {
        Map<String, D1Migration> applied = new HashMap<>();
        if (exists(db)) {
            select(db, "IS NOT NULL").all().results().stream()
                    .map(MigrationTable::migration)
                    .forEach(migration -> applied.put(migration.name(), migration));
        }
        return applied;
    }

    // asked for by its name, since on some grounds the error of a missing table is taken for a broken server
    private boolean exists(D1Database db) {
        return db.prepare(
                        "SELECT count(*) FROM sqlite_schema WHERE name = ? COLLATE NOCASE AND type IN ('table', 'view')")
                .bind(name)
                .first(Integer.class)
                .filter(count -> count > 0)
                .isPresent();
    }

    /** The migration of this name, if it was applied. */
    Optional<D1Migration> find(D1Database db, String migration) {
        return select(db, "= ?").bind(migration).first().map(MigrationTable::migration);
    }

    private D1PreparedStatement select(D1Database db, String condition) {
        return db.prepare("SELECT name, applied_at FROM " + quoted() + " WHERE name " + condition + " ORDER BY id");
    }

    private static D1Migration migration(D1Row row) {
        return new D1Migration(row.getString("name"), row.get("applied_at", Instant.class));
    }

    /** Makes the table, to the letter as wrangler does; it may be there. */
    void create(D1Database db) {
        db.with(CallOptions.builder().repeatable(true).build())
                .prepare("CREATE TABLE IF NOT EXISTS " + quoted()
                        + "(\n\t\tid         INTEGER PRIMARY KEY AUTOINCREMENT,\n\t\tname       TEXT UNIQUE,"
                        + "\n\t\tapplied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL\n)")
                .run();
    }

    /** Notes that this migration is applied, and gives when. */
    D1PreparedStatement note(D1Database db, String migration) {
        return db.prepare("INSERT INTO " + quoted() + " (name) VALUES (?) RETURNING name, applied_at")
                .bind(migration);
    }

    /** What {@link #note} came to. */
    static D1Migration noted(D1Result<D1Row> result) {
        return migration(result.results().get(0));
    }

    /** Whether {@code failure} is that of a second note of the same migration. */
    boolean notedBefore(D1ConstraintException failure) {
        return failure.kind() == Kind.UNIQUE
                && failure.columns().size() == 1
                && failure.columns().get(0).equalsIgnoreCase(name + ".name");
    }

    private String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
