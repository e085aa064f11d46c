package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are larger than the heap, in a program of its own with a small one. */
@Timeout(240)
class R2HeapTest {
    @ParameterizedTest
    @ValueSource(strings = {"rest", "s3"})
    void anObjectOf256MebibytesGoesUpAndDownIn64(String wire) throws Exception {
        assertThat(run("-Xmx64m", LargeObjectProgram.class.getName(), wire)).isZero();
    }

    private static int run(String heap, String program, String wire) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("jdk.module.path", "")
                + System.getProperty("path.separator")
                + System.getProperty("java.class.path");
        Process process = new ProcessBuilder(List.of(java, heap, "-cp", path, program, wire))
                .inheritIO()
                .start();
        assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
