package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.d1.D1ConstraintException;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.d1.D1DatabaseOptions;
import io.github.flarebind.d1.D1Migration;
import io.github.flarebind.d1.D1Migrations;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the README about D1 beyond a Worker's reach; {@link ReadmeTest} has the others. */
class ReadmeD1Test {
    private final InMemoryCloudflare memory = InMemoryCloudflare.create();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        memory.close();
    }

    /** Stands in for a logger. */
    private record Log(List<Object> told) {
        void info(String message, Object detail) {
            told.add(message + detail);
        }
    }

    /** Stands in for {@link java.nio.file.Path}, whose files would be in the working directory. */
    private record Paths(Path folder) {
        java.nio.file.Path of(String name) {
            return folder.resolve(name);
        }
    }

    @Test
    void named() {
        Log log = new Log(new ArrayList<>());
        D1Database db = memory.d1("users");
        db.exec("CREATE TABLE users (name TEXT UNIQUE, age INTEGER); INSERT INTO users VALUES ('Ada', 36)");
        // snippet: d1-named
        try {
            db.prepare("INSERT INTO users (name, age) VALUES (:name, :age)")
                    .bind(Map.of("name", "Ada", "age", 36))
                    .run();
        } catch (D1ConstraintException e) {
            if (e.kind() == D1ConstraintException.Kind.UNIQUE) {
                log.info("taken: {}", e.columns()); // [users.name]
            }
        }
        // end
        assertThat(log.told()).containsExactly("taken: {}[users.name]");
    }

    @Test
    void migrations() throws IOException {
        D1Database db = memory.d1("app");
        Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/0001_init.sql"), "CREATE TABLE users (id INTEGER PRIMARY KEY)");
        Paths Path = new Paths(folder);
        // snippet: d1-migrations
        D1Migrations migrations = D1Migrations.directory(Path.of("migrations"));

        List<D1Migration> applied = migrations.apply(db); // those that were not applied yet, each in one transaction
        // end
        assertThat(applied).extracting(D1Migration::name).containsExactly("0001_init.sql");
        assertThat(migrations.apply(db)).isEmpty();
    }

    @Test
    void databases() throws IOException {
        CloudflareClient cloudflare = memory.client();
        Files.writeString(folder.resolve("seed.sql"), "CREATE TABLE users (name); INSERT INTO users VALUES ('Ada');");
        Paths Path = new Paths(folder);
        // snippet: d1-databases
        D1Client databases = D1Client.of(cloudflare);
        databases.create(
                "app", D1DatabaseOptions.builder().jurisdiction(Jurisdiction.EU).build());

        databases.importSql("app", Body.file(Path.of("seed.sql")));
        String before = databases.timeTravel("app").bookmark();
        databases.database("app").exec("DELETE FROM users");
        databases.timeTravel("app").restore(before);
        databases.exportSql("app", Path.of("backup.sql"));
        // end
        assertThat(folder.resolve("backup.sql")).content().contains("'Ada'");
    }
}
