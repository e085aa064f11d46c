package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.CLIENT;
import static io.github.flarebind.contract.CheckedOn.LOCAL_RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.flarebind.d1.D1Exception;
import io.github.flarebind.d1.D1Migration;
import io.github.flarebind.d1.D1MigrationException;
import io.github.flarebind.d1.D1Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files of migrations. */
@Checked(LOCAL_RUNTIME)
public abstract class D1MigrationsContract extends D1Suite {
    @TempDir
    Path folder;

    private D1Migrations migrations;

    @BeforeEach
    void begin() {
        db.exec("DROP TABLE IF EXISTS d1_migrations");
        migrations = D1Migrations.directory(folder);
    }

    private void file(String name, String sql) {
        try {
            Files.writeString(folder.resolve(name), sql);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(List<D1Migration> migrations) {
        return migrations.stream().map(D1Migration::name).toList();
    }

    private List<String> recorded() {
        return db.prepare("SELECT name FROM d1_migrations ORDER BY id")
                .run(String.class)
                .results();
    }

    private boolean isThere(String table) {
        return db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = ?")
                .bind(table)
                .first(Boolean.class)
                .orElseThrow();
    }

    @Test
    void filesAreAppliedInOrderAndNoted() {
        file("10_rows.sql", "INSERT INTO t VALUES ('a;b');\nINSERT INTO t VALUES ('c');\n");
        file("2_init.sql", "CREATE TABLE t (a TEXT);");
        file("README.md", "no migration");

        assertThat(names(migrations.apply(db))).containsExactly("2_init.sql", "10_rows.sql");

        assertThat(recorded()).containsExactly("2_init.sql", "10_rows.sql");
        assertThat(db.prepare("SELECT a FROM t").run(String.class).results()).containsExactly("a;b", "c");
    }

    @Test
    void theSecondTimeThereIsNothingToDo() {
        file("0001_init.sql", "CREATE TABLE t (a)");

        assertThat(migrations.apply(db)).hasSize(1);
        file("0001_init.sql", "an applied file is not looked at again: '");

        assertThat(migrations.apply(db)).isEmpty();
        assertThat(migrations.dryRun(db)).isEmpty();
    }

    @Test
    void aFileOfLowerNumberIsAppliedLater() {
        file("0002_b.sql", "CREATE TABLE b (a)");
        migrations.apply(db);
        file("0001_a.sql", "CREATE TABLE a (a)");

        assertThat(names(migrations.apply(db))).containsExactly("0001_a.sql");
        assertThat(recorded()).containsExactly("0002_b.sql", "0001_a.sql");
    }

    @Test
    void theListTellsWhatWasAppliedAndWhen() {
        file("0001_init.sql", "CREATE TABLE t (a)");
        List<D1Migration> applied = migrations.apply(db);
        file("0002_more.sql", "CREATE TABLE u (a)");

        List<D1Migration> listed = migrations.list(db);

        assertThat(names(listed)).containsExactly("0001_init.sql", "0002_more.sql");
        assertThat(listed.get(0)).isEqualTo(applied.get(0));
        assertThat(listed.get(0).appliedAt().orElseThrow())
                .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
        assertThat(listed.get(1).appliedAt()).isEmpty();
    }

    @Test
    void aDryRunWritesNothing() {
        file("0001_init.sql", "CREATE TABLE t (a)");

        assertThat(names(migrations.dryRun(db))).containsExactly("0001_init.sql");
        assertThat(migrations.list(db)).containsExactly(migrations.dryRun(db).get(0));
        assertThat(isThere("d1_migrations")).isFalse();
        assertThat(isThere("t")).isFalse();
    }

    @Test
    void withoutFilesNotEvenTheTableIsMade() {
        assertThat(migrations.apply(db)).isEmpty();
        assertThat(migrations.list(db)).isEmpty();
        assertThat(isThere("d1_migrations")).isFalse();
    }

    @Test
    void theTableIsThatOfWrangler() {
        file("0001_nothing.sql", "-- nothing");
        migrations.apply(db);

        assertThat(db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'd1_migrations'")
                        .first(String.class))
                .contains("CREATE TABLE \"d1_migrations\"(\n\t\tid         INTEGER PRIMARY KEY AUTOINCREMENT,\n"
                        + "\t\tname       TEXT UNIQUE,\n"
                        + "\t\tapplied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL\n)");
        assertThat(db.prepare("SELECT applied_at FROM d1_migrations")
                        .first(String.class)
                        .orElseThrow())
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void aFileWithNothingButCommentsIsNoted() {
        file("0001_empty.sql", "");
        file("0002_comment.sql", "-- later\n/* ; */");

        assertThat(migrations.apply(db)).hasSize(2);
        assertThat(recorded()).containsExactly("0001_empty.sql", "0002_comment.sql");
    }

    @Test
    void aFailedFileIsUndoneAndNamed() {
        file("0001_init.sql", "CREATE TABLE t (a);");
        file("0002_bad.sql", "INSERT INTO t VALUES (1);\n\nCREATE TABLE u (a);\nINSERT INTO t\n VALUES (nope);\n");
        file("0003_later.sql", "CREATE TABLE v (a);");

        D1MigrationException failed = catchThrowableOfType(D1MigrationException.class, () -> migrations.apply(db));

        assertThat(failed.file()).isEqualTo("0002_bad.sql");
        assertThat(failed.line()).hasValue(5);
        assertThat(failed).hasMessageContainingAll("'0002_bad.sql', line 5: ", "no such column: nope at offset 23");
        assertThat(failed.getMessage()).doesNotContain("INSERT");
        assertThat(failed).hasCauseInstanceOf(D1Exception.class);
        assertThat(recorded()).containsExactly("0001_init.sql");
        assertThat(isThere("u")).isFalse();
        assertThat(isThere("v")).isFalse();

        file("0002_bad.sql", "INSERT INTO t VALUES (1)");
        assertThat(names(migrations.apply(db))).containsExactly("0002_bad.sql", "0003_later.sql");
    }

    @Test
    @Checked(CLIENT)
    void theLineIsThatOfTheFailingStatement() {
        assertThat(lineOf("CREATE TABLE a (x);\r\n-- c\r\nSELEC 1;\r\n")).isEqualTo(3);
        assertThat(lineOf("CREATE TABLE a (ä); INSERT INTO a VALUES (1);\nSELECT 'ä',\n a.b FROM a;"))
                .isEqualTo(3);
        assertThat(line("CREATE TABLE a (x);\nCREATE TABLE b (y);\nSELECT y FROM b;\nSELECT y FROM a;"))
                .as("two statements have the text there, and the service does not say which fails")
                .isEmpty();
        assertThat(line("CREATE TABLE a (x);\n\nCREATE TABLE a (y);")).isEmpty();
        assertThat(lineOf("CREATE TABLE a (x);\n\nCREAT TABLE b (y);\nCREATE TABLE c (z);"))
                .isEqualTo(3);
    }

    private int lineOf(String sql) {
        return line(sql).orElseThrow();
    }

    private OptionalInt line(String sql) {
        file("0001_bad.sql", "\ufeff" + sql);
        return catchThrowableOfType(D1MigrationException.class, () -> migrations.apply(db))
                .line();
    }

    @Test
    @Checked(CLIENT)
    void withoutAPlaceThereIsNoLine() {
        file("0001_bad.sql", "CREATE TABLE a (x);\nINSERT INTO nowhere VALUES (1)");

        assertThatThrownBy(() -> migrations.apply(db))
                .hasMessageContainingAll("'0001_bad.sql': ", "no such table: nowhere");
    }

    @Test
    @Checked(value = LOCAL_RUNTIME, behaviour = "A constraint of the file's own is no lost race")
    void aConstraintOfTheFilesOwnIsNoLostRace() {
        file("0001_twice.sql", "INSERT INTO d1_migrations (name) VALUES ('0001_twice.sql')");
        file("0002_later.sql", "CREATE TABLE t (a)");

        assertThatThrownBy(() -> migrations.apply(db))
                .isInstanceOf(D1MigrationException.class)
                .hasMessageContaining("UNIQUE constraint failed: d1_migrations.name");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void triggersAndDumpsAreUnderstood() {
        file(
                "0001_dump.sql",
                "BEGIN TRANSACTION;\r\nCREATE TABLE t (a);\r\nCREATE TABLE log (a);\r\n"
                        + "CREATE TRIGGER logs AFTER INSERT ON t BEGIN\r\n"
                        + "  INSERT INTO log VALUES (CASE new.a WHEN 1 THEN 'one;' ELSE 'end' END);\r\n"
                        + "  INSERT INTO log VALUES ('x'); /* END; */\r\nEND;\r\n"
                        + "INSERT INTO t VALUES (1);\r\nCOMMIT;\r\n");

        migrations.apply(db);

        assertThat(db.prepare("SELECT a FROM log").run(String.class).results()).containsExactly("one;", "x");
    }

    @Test
    void foreignKeysCanBeDeferredInAFile() {
        file(
                "0001_keys.sql",
                "PRAGMA defer_foreign_keys=true;\nCREATE TABLE p (id INTEGER PRIMARY KEY);\n"
                        + "CREATE TABLE c (p REFERENCES p (id));\nINSERT INTO c VALUES (1);\nINSERT INTO p VALUES (1);");

        assertThat(migrations.apply(db)).hasSize(1);
    }

    @Test
    void anotherTableIsAnotherHistory() {
        file("0001_init.sql", "CREATE TABLE IF NOT EXISTS t (a)");
        D1Migrations elsewhere = migrations.table("my own-table");

        assertThat(migrations.apply(db)).hasSize(1);
        assertThat(elsewhere.dryRun(db)).hasSize(1);
        assertThat(elsewhere.apply(db)).hasSize(1);
        assertThat(elsewhere.apply(db)).isEmpty();
        assertThat(isThere("my own-table")).isTrue();
    }

    @Test
    void instancesThatStartAtOnceApplyEachFileOnce() {
        IntStream.range(10, 30)
                .forEach(i -> file(i + "_t.sql", "CREATE TABLE t" + i + " (a); INSERT INTO t" + i + " VALUES (1);"));

        List<CompletableFuture<List<D1Migration>>> instances = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> migrations.apply(db)))
                .limit(3)
                .toList();
        List<String> applied = new ArrayList<>();
        instances.forEach(instance -> applied.addAll(names(instance.join())));

        assertThat(applied).hasSize(20).doesNotHaveDuplicates();
        assertThat(recorded()).hasSize(20).isSorted();
    }
}
