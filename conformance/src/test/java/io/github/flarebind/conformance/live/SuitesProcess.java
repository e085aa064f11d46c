package io.github.flarebind.conformance.live;

import io.github.flarebind.conformance.ChildProcess;
import io.github.flarebind.contract.GroundCounts;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Suites in a process of their own, on an account given by environment variables. */
final class SuitesProcess {
    private SuitesProcess() {}

    /** The variables that name the account of an emulator. */
    static Map<String, String> account(CloudflareEmulator emulator) {
        return Map.of(
                "FLAREBIND_LIVE_ACCOUNT_ID", emulator.accountId(),
                "CLOUDFLARE_API_TOKEN", emulator.apiToken(),
                "CLOUDFLARE_API_BASE_URL", emulator.restUrl().toString(),
                "FLAREBIND_LIVE_S3_ENDPOINT", emulator.s3Url().toString());
    }

    /** Runs suites to their end; their counts are written into {@code folder}. */
    static ChildProcess.Ended run(Path folder, Map<String, String> variables, Class<?>... suites)
            throws IOException, InterruptedException {
        return ChildProcess.run(builder(folder, variables, suites), Duration.ofMinutes(5));
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> variables, Class<?>... suites) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-D" + GroundCounts.FOLDER + '=' + folder,
                "-cp",
                System.getProperty("java.class.path"),
                LiveSuites.class.getName()));
        Arrays.stream(suites).map(Class::getName).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.matches("(CLOUDFLARE|CF|FLAREBIND)_.*"));
        builder.environment().putAll(variables);
        return builder;
    }
}
