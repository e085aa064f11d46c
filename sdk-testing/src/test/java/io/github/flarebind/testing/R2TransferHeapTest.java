package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much heap a large file takes on its way, client and service together, in a process of their own. */
class R2TransferHeapTest {
    @TempDir
    Path folder;

    @Test
    void aFileOf256MebibytesGoesUpAndDownIn64MebibytesOfHeap() throws Exception {
        assertThat(transferred("file", 256, 64)).containsExactly("equal");
    }

    /** Four parts of 8 MiB, and what client and service take beside them. */
    @Test
    void aStreamOf256MebibytesGoesUpIn72MebibytesOfHeap() throws Exception {
        assertThat(transferred("stream", 256, 72)).containsExactly("equal");
    }

    @Test
    @Tag("load")
    void aFileOf5GibibytesGoesUpAndDownIn128MebibytesOfHeap() throws Exception {
        assertThat(transferred("file", 5 * 1024, 128)).containsExactly("equal");
    }

    private List<String> transferred(String how, int mebibytes, int heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xmx" + heap + 'm',
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        classPath(),
                        LargeTransfer.class.getName(),
                        Integer.toString(mebibytes),
                        folder.toString(),
                        how)
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
        return String.join(
                File.pathSeparator,
                Path.of("target/test-classes").toAbsolutePath().toString(),
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""));
    }
}
