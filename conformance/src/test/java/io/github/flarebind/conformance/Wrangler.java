package io.github.flarebind.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The real wrangler, on a project of one D1 database called {@code first}.
 *
 * @param runtime where npm has installed it
 * @param project the project's folder
 * @param ground the arguments that say where the database is
 * @param environment what wrangler is told besides
 */
record Wrangler(Path runtime, Path project, List<String> ground, Map<String, String> environment) {
    /** Sets up {@code project} with this database. */
    Wrangler {
        try {
            Files.createDirectories(project.resolve("migrations"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the data of the local runtime in {@code state}/v3. */
    static Wrangler local(Path runtime, Path project, Path state) {
        return new Wrangler(runtime, project, List.of("--local", "--persist-to", state.toString()), Map.of());
    }

    /** On the service that {@code environment} names. */
    static Wrangler remote(Path runtime, Path project, Map<String, String> environment) {
        return new Wrangler(runtime, project, List.of("--remote"), environment);
    }

    Wrangler database(String id) throws IOException {
        Files.writeString(project.resolve("wrangler.json"), """
                {"name": "project", "compatibility_date": "2026-08-01", "d1_databases": [
                  {"binding": "DB", "database_name": "first", "database_id": "%s"}]}
                """.formatted(id));
        return this;
    }

    Path migrations() {
        return project.resolve("migrations");
    }

    /** What {@code wrangler d1 migrations <command> first} says; it must end well. */
    String migrations(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("d1", "migrations", command, "first"));
        words.addAll(ground);
        return new WranglerProgram(runtime, project).run(environment, words);
    }
}
