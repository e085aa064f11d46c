package io.github.flarebind.conformance;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A copy of {@code examples/items}, with data of its own.
 *
 * @param runtime where npm has installed wrangler
 * @param folder where the copy is
 */
record ItemsProject(Path runtime, Path folder) {
    private static final Path ORIGINAL = Path.of("..", "examples", "items");
    private static final String SERVICE = "io.github.flarebind.examples.items.ItemsService";

    /** Copies what wrangler and the service read. */
    static ItemsProject copy(Path runtime, Path folder) throws IOException {
        for (String file : List.of("wrangler.jsonc", "migrations/0001_items.sql", "worker/index.mjs")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(ORIGINAL.resolve(file), folder.resolve(file));
        }
        return new ItemsProject(runtime, folder);
    }

    /** Writes other ids into the configuration, as one does for an account of one's own. */
    void identify(String database, String namespace) throws IOException {
        Path file = folder.resolve("wrangler.jsonc");
        String text = Files.readString(file)
                .replace("00000000-0000-4000-8000-000000000001", database)
                .replace("00000000000000000000000000000001", namespace);
        Files.writeString(file, text);
    }

    /** The Worker, by {@code wrangler dev}. */
    ItemsProcess worker() throws IOException {
        return ItemsProcess.start(
                wrangler(Map.of(), "dev", "--ip", "127.0.0.1", "--port", "0", "--persist-to", "state"));
    }

    /** The service in Java, by its {@code main}. */
    ItemsProcess service(String ground, URI origin, Map<String, String> environment) throws IOException {
        return ItemsProcess.start(program(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SERVICE,
                        ground,
                        "0",
                        origin.toString()),
                environment));
    }

    void migrateLocally() throws IOException, InterruptedException {
        run(wrangler(Map.of(), "d1", "migrations", "apply", "items", "--local", "--persist-to", "state"));
    }

    void migrate(Map<String, String> environment) throws IOException, InterruptedException {
        run(wrangler(environment, "d1", "migrations", "apply", "items", "--remote"));
    }

    private void run(ProcessBuilder program) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "wrangler", ".log");
        Process process = program.redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException("wrangler ended badly, or not at all:\n" + Files.readString(said));
        }
    }

    private ProcessBuilder wrangler(Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of(
                LocalRuntime.node(runtime),
                runtime.toAbsolutePath()
                        .resolve("node_modules/wrangler/bin/wrangler.js")
                        .toString()));
        command.addAll(List.of(words));
        return program(command, environment);
    }

    private ProcessBuilder program(List<String> command, Map<String, String> environment) {
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
        program.environment().keySet().removeIf(name -> name.startsWith("CLOUDFLARE_") || name.startsWith("CF_"));
        program.environment()
                .putAll(Map.of(
                        "CI", "true",
                        "NO_COLOR", "1",
                        "WRANGLER_HIDE_BANNER", "true",
                        "WRANGLER_SEND_METRICS", "false",
                        "WRANGLER_LOG_PATH", folder.resolve("logs").toString(),
                        "XDG_CONFIG_HOME", folder.resolve("config").toString()));
        program.environment().putAll(environment);
        return program;
    }
}
