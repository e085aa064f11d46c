package io.github.flarebind.conformance;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
        Path said = Files.createTempFile(project, "wrangler", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(command)).directory(project.toFile());
        builder.environment()
                .putAll(Map.of(
                        "CI", "true",
                        "NO_COLOR", "1",
                        "WRANGLER_HIDE_BANNER", "true",
                        "WRANGLER_SEND_METRICS", "false",
                        "WRANGLER_LOG_PATH", project.resolve("logs").toString(),
                        "XDG_CONFIG_HOME", project.resolve("config").toString()));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        process.getOutputStream().close();
        try {
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            String text = Files.readString(said);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("wrangler " + (ended ? "failed: " : "did not end: ") + text);
            }
            return text;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command(String command) {
        List<String> words = new ArrayList<>(List.of(
                LocalRuntime.node(runtime),
                runtime.resolve("node_modules/wrangler/bin/wrangler.js").toString(),
                "d1",
                "migrations",
                command,
                "first"));
        words.addAll(ground);
        return words;
    }
}
