package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.kv.KvClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The emulator as a process of its own. */
@Timeout(60)
class EmulatorProcessTest {
    private static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")
                        + System.getProperty("path.separator")
                        + System.getProperty("jdk.module.path", ""),
                CloudflareEmulator.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itTellsOneLineAndServesUntilItIsEnded() throws Exception {
        String account = "0123456789abcdef0123456789abcdef";
        Process process = start("--account", account, "--token", "t0ken", "--kv", "cache", "--kv", "users");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            JsonNode line = new ObjectMapper().readTree(out.readLine());
            assertThat(line.path("account_id").asText()).isEqualTo(account);
            try (CloudflareClient client = CloudflareClient.builder()
                    .accountId(account)
                    .apiToken("t0ken")
                    .baseUrl(URI.create(line.path("rest").asText()))
                    .build()) {
                String id = line.path("resources").path("kv").path("cache").asText();
                KvClient.of(client).namespace(id).put("k", "v");
                assertThat(KvClient.of(client).list())
                        .extracting(namespace -> namespace.title())
                        .containsExactlyInAnyOrder("cache", "users", "demo");
            }
            process.toHandle().destroy(); // the process itself would close its streams too
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
            assertThat(text(process.getErrorStream())).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void itHelps() throws Exception {
        Process process = start("--help");

        assertThat(text(process.getInputStream())).contains("--port N", "--account ID", "SIGTERM");
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, there is no option --prot",
        "--port, --port takes 0 to 65535",
        "--port 65536, '--port takes 0 to 65535, not ''65536'''",
        "--port x, '--port takes 0 to 65535, not ''x'''",
        "--port 1 2, there is no option 2",
        "--account x, '--account takes 32 of 0-9 and a-f, not ''x'''",
        "--r2 A, --r2 A: ",
        "--host nowhere.invalid, nowhere.invalid"
    })
    void whatItCannotDoItSaysAndExitsWith2(String line, String why) throws Exception {
        Process process = start(line.split(" ", -1));

        assertThat(text(process.getErrorStream())).contains(why).hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(text(process.getInputStream())).isEmpty();
    }
}
