package io.github.flarebind.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Programs in a project's folder that see nothing of whoever runs the tests: wrangler above all.
 *
 * @param runtime where npm has installed wrangler
 * @param folder the project's folder
 */
record WranglerProgram(Path runtime, Path folder) {
    /** The real wrangler with these words. */
    ProcessBuilder wrangler(Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                LocalRuntime.node(runtime),
                runtime.toAbsolutePath()
                        .resolve("node_modules/wrangler/bin/wrangler.js")
                        .toString()));
        command.addAll(words);
        return program(command, environment);
    }

    /** Any program. */
    ProcessBuilder program(List<String> command, Map<String, String> environment) {
        ProcessBuilder program =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
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

    /** What wrangler says to these words; it must end well. */
    String run(Map<String, String> environment, List<String> words) throws IOException, InterruptedException {
        ChildProcess.Ended ended = ChildProcess.run(wrangler(environment, words), Duration.ofMinutes(2));
        if (ended.exitCode() != 0) {
            throw new IllegalStateException("wrangler failed: " + ended.output());
        }
        return ended.output();
    }
}
