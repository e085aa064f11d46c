package io.github.flarebind.contract;

import static io.github.flarebind.contract.CheckedOn.DOCUMENTATION;
import static io.github.flarebind.contract.CheckedOn.NOT_YET;
import static io.github.flarebind.contract.Difference.D1_IMPORT_ERRORS;
import static io.github.flarebind.contract.Difference.D1_TRANSFERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.d1.D1ConstraintException;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1ExportOptions;
import io.github.flarebind.d1.D1ImportOptions;
import io.github.flarebind.d1.D1ImportResult;
import io.github.flarebind.d1.D1Progress;
import io.github.flarebind.d1.D1Progress.Phase;
import io.github.flarebind.d1.D1Restore;
import io.github.flarebind.d1.D1TimeTravel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What D1 does with whole databases at once: import, export, time travel. */
@Checked(value = DOCUMENTATION, differs = D1_TRANSFERS)
@SuppressWarnings("NullAway.Init") // the folder is set before each test
abstract class D1TransferCases extends D1DatabaseCases {
    private static final String SCRIPT = "CREATE TABLE t (a TEXT);\nINSERT INTO t VALUES ('one;'), ('two');\n"
            + "CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t WHERE a = 'gone'; END;\n";

    @TempDir
    Path folder;

    private int rows(String table) {
        return db.prepare("SELECT count(*) FROM " + table).first(Integer.class).orElseThrow();
    }

    @Test
    void aFileOfSqlIsImported() throws IOException {
        assumeDatabasesAreMoved();
        Path file = Files.writeString(folder.resolve("in.sql"), SCRIPT);
        List<D1Progress> told = new ArrayList<>();

        D1ImportResult result = account.importSql(
                databaseId,
                Body.file(file),
                D1ImportOptions.builder().onProgress(told::add).build());

        assertThat(result.queries()).isEqualTo(3);
        assertThat(result.meta().changes()).isEqualTo(2);
        assertThat(rows("t")).isEqualTo(2);
        assertThat(told).extracting(D1Progress::phase).contains(Phase.UPLOADING, Phase.RUNNING);
    }

    @Test
    void aStreamThatIsReadOnceIsImported() {
        assumeDatabasesAreMoved();
        byte[] sql = SCRIPT.getBytes(StandardCharsets.UTF_8);

        account.importSql(databaseId, Body.stream(new ByteArrayInputStream(sql), sql.length));

        assertThat(rows("t")).isEqualTo(2);
    }

    @Test
    @Checked(
            value = DOCUMENTATION,
            differs = {D1_TRANSFERS, D1_IMPORT_ERRORS})
    void anImportThatFailsLeavesNothing() {
        assumeDatabasesAreMoved();
        users();

        assertThatThrownBy(() -> account.importSql(
                        databaseId,
                        Body.of("DELETE FROM users WHERE id = 3; INSERT INTO users (id, name) VALUES (1, 'again');")))
                .isInstanceOfSatisfying(
                        D1ConstraintException.class,
                        failed -> assertThat(failed.columns()).containsExactly("users.id"));

        assertThat(rows("users")).isEqualTo(3);
    }

    @Test
    @Checked(value = NOT_YET, differs = D1_TRANSFERS)
    void aFileWithNulIsRefused() {
        assumeDatabasesAreMoved();

        assertThatThrownBy(() -> account.importSql(databaseId, Body.of("CREATE TABLE a (b);\0SELECT 1;")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> db.prepare("SELECT * FROM a").run()).hasMessageContaining("no such table: a");
    }

    @Test
    void whatIsExportedIsImportedAsTheSameDatabase() throws IOException {
        assumeDatabasesAreMoved();
        users();
        db.exec("CREATE INDEX by_name ON users (name); CREATE VIEW names AS SELECT name FROM users;"
                + "INSERT INTO users VALUES (7, 'it''s; 7', x'00ff', 0.1)");
        Path file = folder.resolve("dump.sql");

        assertThat(account.exportSql(databaseId, file).bytes()).isEqualTo(Files.size(file));
        String copyId = account.create(ground.freshName()).id();
        account.importSql(copyId, Body.file(file));

        D1Database copy = binding(copyId);
        String all = "SELECT id, name, hex(email), typeof(email), score FROM users ORDER BY id";
        assertThat(copy.prepare(all).raw()).isEqualTo(db.prepare(all).raw());
        String schema = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name";
        assertThat(copy.prepare(schema).raw()).isEqualTo(db.prepare(schema).raw());
    }

    @Test
    void anExportHoldsWhatIsAskedFor() throws IOException {
        assumeDatabasesAreMoved();
        users();
        db.exec("CREATE TABLE other (a); INSERT INTO other VALUES (1)");
        Path file = folder.resolve("dump.sql");

        account.exportSql(
                databaseId, file, D1ExportOptions.builder().noData(true).build());
        assertThat(Files.readString(file))
                .contains("CREATE TABLE users", "CREATE TABLE other")
                .doesNotContain("INSERT");
        account.exportSql(
                databaseId,
                file,
                D1ExportOptions.builder().noSchema(true).addTables("other").build());
        assertThat(Files.readString(file)).contains("INSERT INTO").doesNotContain("CREATE TABLE", "Ada");
    }

    @Test
    void aDatabaseWithVirtualTablesCannotBeExported() {
        assumeDatabasesAreMoved();
        db.exec("CREATE VIRTUAL TABLE search USING fts5(a)");
        Path file = folder.resolve("dump.sql");

        assertThatThrownBy(() -> account.exportSql(databaseId, file)).isInstanceOf(InvalidRequestException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void aBookmarkLeadsBackAndForth() {
        assumeDatabasesAreMoved();
        users();
        D1TimeTravel past = account.timeTravel(databaseId);
        String before = past.bookmark();
        db.exec("DELETE FROM users");
        assertThat(past.bookmark()).isGreaterThan(before);

        D1Restore back = past.restore(before);
        assertThat(rows("users")).isEqualTo(3);

        past.restore(back.previousBookmark());
        assertThat(rows("users")).isZero();
    }

    @Test
    void aMomentLeadsBack() {
        assumeDatabasesAreMoved();
        assumeTrue(ground.time().isPresent(), "the clock of this ground cannot be turned");
        users();
        D1TimeTravel past = account.timeTravel(databaseId);
        String before = past.bookmark();
        Instant moment = account.get(databaseId).createdAt().orElseThrow().plusSeconds(60);
        ground.time().orElseThrow().advance(Duration.ofHours(1));
        db.exec("DELETE FROM users");

        assertThat(past.bookmark(moment)).isEqualTo(before);
        past.restore(moment);

        assertThat(rows("users")).isEqualTo(3);
    }

    @Test
    void aStateThatIsNotKeptIsRefused() {
        assumeDatabasesAreMoved();
        D1TimeTravel past = account.timeTravel(databaseId);

        assertThatThrownBy(() -> past.restore("00000000-00000000-00000000-00000000000000000000000000000000"))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> past.bookmark(Instant.parse("2020-01-01T00:00:00Z")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> past.restore(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
