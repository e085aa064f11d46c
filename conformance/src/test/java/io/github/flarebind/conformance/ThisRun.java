package io.github.flarebind.conformance;

import io.github.flarebind.conformance.live.LiveAccount;
import io.github.flarebind.contract.Entries;
import io.github.flarebind.contract.GroundCounts;
import io.github.flarebind.contract.LastCheck;
import io.github.flarebind.contract.RunsOn;
import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.core.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the runs of this build have counted, and the versions that they ran on. */
final class ThisRun {
    private static final Path IN_MEMORY = Path.of("../sdk-testing/target/grounds");

    private ThisRun() {}

    /** What was counted on a ground, empty when it did not run. */
    static Optional<Map<String, String>> of(String ground) {
        Path file = inMemory(ground) ? GroundCounts.file(IN_MEMORY, ground) : GroundCounts.file(ground);
        return Files.exists(file) ? Optional.of(Entries.read(file)) : Optional.empty();
    }

    private static boolean inMemory(String ground) {
        return ground.equals(RunsOn.IN_PROCESS) || ground.equals(RunsOn.SOCKET);
    }

    /** The installed version of a package of npm. */
    static String version(String name) throws IOException {
        Path installed = Path.of(System.getProperty(OnLocalRuntime.FOLDER), "node_modules", name, "package.json");
        Map<String, Object> about =
                JacksonJsonCodec.defaults().read(Files.readAllBytes(installed), new TypeRef<Map<String, Object>>() {});
        return String.valueOf(about.get("version"));
    }

    /** What is written down after this run; a ground that did not run keeps its last one. */
    static LastCheck recorded() throws IOException {
        LastCheck last = LastCheck.recorded();
        for (String ground : LastCheck.GROUNDS) {
            Optional<Map<String, String>> counted = worthTelling(ground) ? of(ground) : Optional.empty();
            if (counted.isPresent()) {
                last = last.with(ground, described(ground, counted.get()));
            }
        }
        return last;
    }

    /** An emulator in its place is no real account. */
    private static boolean worthTelling(String ground) {
        return !ground.equals(RunsOn.REAL_ACCOUNT)
                || LiveAccount.of(System.getenv())
                        .filter(LiveAccount::onCloudflare)
                        .isPresent();
    }

    private static Map<String, String> described(String ground, Map<String, String> counted) throws IOException {
        Map<String, String> run = new TreeMap<>(counted);
        run.putIfAbsent("date", LocalDate.now(ZoneOffset.UTC).toString());
        if (LastCheck.ON_THE_RUNTIME.contains(ground)) {
            for (String name : LastCheck.VERSIONS) {
                run.put(name, version(name));
            }
        }
        return run;
    }
}
