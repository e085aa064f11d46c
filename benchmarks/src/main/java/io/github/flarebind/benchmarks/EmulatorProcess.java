package io.github.flarebind.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The emulator as a process of its own. */
final class EmulatorProcess {
    private EmulatorProcess() {}

    /** Starts it, waits for the line that says it is ready, and ends it. */
    static void start(Path jar) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-jar", jar.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (lines.readLine() == null) {
                throw new IOException("the emulator ended without its line");
            }
        } finally {
            process.destroy();
        }
    }
}
