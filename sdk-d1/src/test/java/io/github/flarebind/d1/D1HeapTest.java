package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much heap an answer takes while it is read, measured in a process of its own. */
class D1HeapTest extends D1Wire {
    private static final int ROWS = 100_000;
    private static final int MEBIBYTE = 1 << 20;
    private static final int AMPLE = 1024;
    private static final int BEYOND_THE_ROWS = 64;

    @Test
    void aHundredThousandRowsAreReadInLittleMoreThanTheyKeep() throws Exception {
        answers(results(rows("[\"id\",\"name\",\"email\",\"score\",\"note\"]", rows())));

        long kept = Long.parseLong(read(AMPLE).get(1));
        List<String> told = read((int) (kept / MEBIBYTE) + BEYOND_THE_ROWS);

        assertThat(told)
                .first()
                .isEqualTo(ROWS + " a note of some length, so that a row has some 150 bytes in all 99999");
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "[" + i + ",\"user number " + i + "\",\"user.number." + i + "@mail.example.com\"," + i
                        + ".25,\"a note of some length, so that a row has some 150 bytes in all " + i + "\"]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What the reader tells when it has so many mebibytes of heap. */
    private List<String> read(int heap) throws IOException, InterruptedException, URISyntaxException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseG1GC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xmx" + heap + 'm',
                        "-cp",
                        classPath(),
                        LargeAnswerReader.class.getName(),
                        "http://127.0.0.1:" + cloudflare.getPort() + "/client/v4")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.lines().toList();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("with %d MiB of heap", heap).isZero();
        return lines;
    }

    private static String classPath() throws URISyntaxException {
        URL resource = requireNonNull(LargeAnswerReader.class.getResource("/sql-tokens/reading.txt"));
        Path tests = requireNonNull(Path.of(resource.toURI()).getParent()).resolveSibling("");
        return String.join(
                File.pathSeparator,
                tests.toString(),
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""));
    }
}
