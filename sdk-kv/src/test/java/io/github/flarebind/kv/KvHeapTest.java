package io.github.flarebind.kv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much heap a bulk write takes, whatever goes through it, in a process of its own. */
@Tag("load")
class KvHeapTest {
    @Test
    void aGibibyteGoesThroughPutAllInLessThan128MebibytesOfHeap() throws Exception {
        assertThat(written(128)).containsExactly("2200 true true");
    }

    private static List<String> written(int heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xmx" + heap + 'm',
                        "-cp",
                        classPath(),
                        LargeBulkWriter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.lines().toList();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return lines;
    }

    private static String classPath() {
        Path tests = Path.of("target/test-classes").toAbsolutePath();
        return String.join(
                File.pathSeparator,
                tests.toString(),
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""));
    }
}
