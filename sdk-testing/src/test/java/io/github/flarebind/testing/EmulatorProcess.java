package io.github.flarebind.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flarebind.core.CloudflareClient;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An emulator in a Java virtual machine of its own. */
final class EmulatorProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private EmulatorProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts one whose temporary files are in {@code temp}, the environment given before the arguments as {@code A=b}. */
    static EmulatorProcess start(Path temp, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", ""),
                CloudflareEmulator.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("CLOUDFLARE_ENV");
        for (String arg : args) {
            if (arg.matches("[A-Z_]+=.*")) {
                builder.environment().put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
            } else {
                command.add(arg);
            }
        }
        return new EmulatorProcess(builder.command(command).start());
    }

    /** The line that it prints when it is ready. */
    JsonNode line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("it ended: " + errors());
        }
        return new ObjectMapper().readTree(line);
    }

    static CloudflareClient client(JsonNode line) {
        return CloudflareClient.builder()
                .accountId(line.path("account_id").asText())
                .apiToken(line.path("token").asText())
                .baseUrl(URI.create(line.path("rest").asText()))
                .s3Endpoint(URI.create(line.path("s3").asText()))
                .build();
    }

    /** Ends it as {@code kill} does, and returns its exit code. */
    int terminate() throws InterruptedException {
        process.toHandle().destroy(); // the process itself would close its streams too
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** What is left on its standard output, when it has ended. */
    String output() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    String errors() throws IOException {
        try (InputStream stream = process.getErrorStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
