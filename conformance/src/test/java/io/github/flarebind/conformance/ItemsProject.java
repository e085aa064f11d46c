package io.github.flarebind.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A copy of {@code examples/items}, with data of its own.
 *
 * @param folder where the copy is
 * @param programs what runs in it
 */
record ItemsProject(Path folder, WranglerProgram programs) {
    private static final Path ORIGINAL = Path.of("..", "examples", "items");
    private static final String SERVICE = "io.github.flarebind.examples.items.ItemsService";

    /** Copies what wrangler and the service read. */
    static ItemsProject copy(Path runtime, Path folder) throws IOException {
        for (String file : List.of("wrangler.jsonc", "migrations/0001_items.sql", "worker/index.mjs")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(ORIGINAL.resolve(file), folder.resolve(file));
        }
        return new ItemsProject(folder, new WranglerProgram(runtime, folder));
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
    ServerProcess worker() throws IOException {
        return ServerProcess.start(programs.wrangler(
                Map.of(), List.of("dev", "--ip", "127.0.0.1", "--port", "0", "--persist-to", "state")));
    }

    /** The service in Java, by its {@code main}. */
    ServerProcess service(String ground, URI origin, Map<String, String> environment) throws IOException {
        return ServerProcess.start(programs.program(
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
        programs.run(Map.of(), List.of("d1", "migrations", "apply", "items", "--local", "--persist-to", "state"));
    }

    void migrate(Map<String, String> environment) throws IOException, InterruptedException {
        programs.run(environment, List.of("d1", "migrations", "apply", "items", "--remote"));
    }
}
