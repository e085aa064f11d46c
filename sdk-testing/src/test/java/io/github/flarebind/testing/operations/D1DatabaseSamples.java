package io.github.flarebind.testing.operations;

import static io.github.flarebind.d1.internal.D1Operation.BEGIN_IMPORT;
import static io.github.flarebind.d1.internal.D1Operation.BOOKMARK;
import static io.github.flarebind.d1.internal.D1Operation.CREATE_DATABASE;
import static io.github.flarebind.d1.internal.D1Operation.DELETE_DATABASE;
import static io.github.flarebind.d1.internal.D1Operation.DOWNLOAD_EXPORT;
import static io.github.flarebind.d1.internal.D1Operation.EXPORT;
import static io.github.flarebind.d1.internal.D1Operation.GET_DATABASE;
import static io.github.flarebind.d1.internal.D1Operation.INGEST_IMPORT;
import static io.github.flarebind.d1.internal.D1Operation.LIST_DATABASES;
import static io.github.flarebind.d1.internal.D1Operation.POLL_IMPORT;
import static io.github.flarebind.d1.internal.D1Operation.RESTORE;
import static io.github.flarebind.d1.internal.D1Operation.UPDATE_DATABASE;
import static io.github.flarebind.d1.internal.D1Operation.UPLOAD_IMPORT;
import static io.github.flarebind.testing.operations.SampleBuilder.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1DatabaseField;
import io.github.flarebind.d1.D1DatabaseInfo;
import io.github.flarebind.d1.D1DatabaseOptions;
import io.github.flarebind.d1.D1ExportOptions;
import io.github.flarebind.d1.D1ExportResult;
import io.github.flarebind.d1.D1ImportOptions;
import io.github.flarebind.d1.D1ImportResult;
import io.github.flarebind.d1.D1ReadReplication;
import io.github.flarebind.d1.D1Restore;
import io.github.flarebind.d1.D1TimeTravel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every call of D1 that is about whole databases. */
final class D1DatabaseSamples {
    private static final int DATABASES_OF_A_PAGE = 100;
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final Body SQL = Body.of("INSERT INTO users (name) VALUES ('cy');");

    private D1DatabaseSamples() {}

    static Stream<Sample<?>> all() {
        return Stream.of(
                create("create(String)", client -> client.create("new")),
                create(
                        "create(String, D1DatabaseOptions)",
                        client ->
                                client.create("new", D1DatabaseOptions.builder().build())),
                list("list()", D1Client::list),
                list("list(String)", client -> client.list("database")),
                get("get(String)", D1Client::get),
                get("get(String, Set)", (client, id) -> client.get(id, Set.of(D1DatabaseField.VERSION))),
                update(),
                delete(),
                importing("importSql(String, Body)", (client, id) -> client.importSql(id, SQL)),
                importing(
                        "importSql(String, Body, D1ImportOptions)",
                        (client, id) -> client.importSql(
                                id, SQL, D1ImportOptions.builder().build())),
                exporting("exportSql(String, Path)", (client, id) -> client.exportSql(id, file())),
                exporting(
                        "exportSql(String, Path, D1ExportOptions)",
                        (client, id) -> client.exportSql(
                                id, file(), D1ExportOptions.builder().build())),
                bookmark("bookmark()", (client, id) -> client.timeTravel(id).bookmark()),
                bookmark(
                        "bookmark(Instant)",
                        (client, id) -> client.timeTravel(id).bookmark(NOW)),
                restore("restore(String)", (quiet, past) -> past.restore(bookmark(quiet))),
                restore("restore(Instant)", (quiet, past) -> past.restore(NOW)));
    }

    private static String id(Scene scene) {
        return scene.account().d1().named("db").id();
    }

    private static Sample<?> create(String method, Function<D1Client, D1DatabaseInfo> call) {
        return Sample.<D1DatabaseInfo>of("D1Client." + method, CREATE_DATABASE)
                .blocking(scene -> call.apply(scene.d1Client()))
                .gives((made, quiet) -> assertThat(quiet.d1Client().list())
                        .extracting(D1DatabaseInfo::id)
                        .containsExactly(made.id()));
    }

    private static Sample<?> list(String method, Function<D1Client, List<D1DatabaseInfo>> call) {
        return Sample.<List<D1DatabaseInfo>>of("D1Client." + method, LIST_DATABASES)
                .requests(2)
                .given(scene -> IntStream.rangeClosed(0, DATABASES_OF_A_PAGE)
                        .forEach(i -> scene.account().d1().named("database-" + i)))
                .blocking(scene -> call.apply(scene.d1Client()))
                .gives((found, quiet) ->
                        assertThat(found).hasSize(DATABASES_OF_A_PAGE + 1).doesNotHaveDuplicates());
    }

    private static Sample<?> get(String method, BiFunction<D1Client, String, D1DatabaseInfo> call) {
        return Sample.<D1DatabaseInfo>of("D1Client." + method, GET_DATABASE)
                .given(Sql::table)
                .blocking(scene -> call.apply(scene.d1Client(), id(scene)))
                .gives((found, quiet) -> assertThat(found.name()).isEqualTo("db"));
    }

    private static Sample<?> update() {
        return Sample.<D1DatabaseInfo>of("D1Client.update(String, D1ReadReplication)", UPDATE_DATABASE)
                .given(Sql::table)
                .blocking(scene -> scene.d1Client().update(id(scene), D1ReadReplication.AUTO))
                .gives((found, quiet) -> assertThat(
                                quiet.d1Client().get(found.id()).readReplication())
                        .contains(D1ReadReplication.AUTO));
    }

    private static Sample<?> delete() {
        return Sample.<String>of("D1Client.delete(String)", DELETE_DATABASE)
                .absent(7404)
                .given(Sql::table)
                .blocking(done(scene -> scene.d1Client()
                        .delete(scene.account().d1().list().get(0).id())))
                .gives((done, quiet) -> assertThat(quiet.d1Client().list()).isEmpty());
    }

    /** The poll at the end is not tried: one that is lost is followed by another, whatever the table says. */
    private static Sample<?> importing(String method, BiFunction<D1Client, String, D1ImportResult> call) {
        return Sample.<D1ImportResult>of("D1Client." + method, BEGIN_IMPORT, UPLOAD_IMPORT, INGEST_IMPORT, POLL_IMPORT)
                .raw()
                .requests(3)
                .trailing(1)
                .given(Sql::table)
                .blocking(scene -> call.apply(scene.d1Client(), id(scene)))
                .gives((result, quiet) -> assertThat(
                                quiet.d1().prepare("SELECT count(*) FROM users").first(Integer.class))
                        .contains(3));
    }

    /** Neither the poll nor, behind it, the download is tried. */
    private static Sample<?> exporting(String method, BiFunction<D1Client, String, D1ExportResult> call) {
        return Sample.<D1ExportResult>of("D1Client." + method, EXPORT, DOWNLOAD_EXPORT)
                .trailing(2)
                .given(Sql::table)
                .blocking(scene -> call.apply(scene.d1Client(), id(scene)))
                .gives((result, quiet) -> assertThat(read(result.file())).contains("INSERT INTO", "'ada'"));
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("flarebind-export-", ".sql");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample<?> bookmark(String method, BiFunction<D1Client, String, String> call) {
        return Sample.<String>of("D1TimeTravel." + method, BOOKMARK)
                .given(Sql::table)
                .blocking(scene -> call.apply(scene.d1Client(), id(scene)))
                .gives((bookmark, quiet) -> assertThat(
                                quiet.d1Client().timeTravel(id(quiet)).bookmark())
                        .isEqualTo(bookmark));
    }

    private static Sample<?> restore(String method, BiFunction<Scene, D1TimeTravel, D1Restore> call) {
        return Sample.<D1Restore>of("D1TimeTravel." + method, RESTORE)
                .given(scene -> {
                    Sql.table(scene);
                    scene.d1Client().timeTravel(id(scene)).bookmark();
                })
                .blocking(scene -> call.apply(scene.quiet(), scene.d1Client().timeTravel(id(scene))))
                .gives((restored, quiet) -> Sql.READING.ran(quiet));
    }

    private static String bookmark(Scene quiet) {
        return quiet.d1Client().timeTravel(id(quiet)).bookmark();
    }
}
