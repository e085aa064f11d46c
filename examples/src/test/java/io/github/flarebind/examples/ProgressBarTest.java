package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.r2.transfer.TransferProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static TransferProgress progress(long mebibytes, OptionalLong total) {
        return new TransferProgress(mebibytes << 20, total, 2, Duration.ofSeconds(4), 2 << 20);
    }

    @Test
    void theBarGrowsWithTheBytes() {
        assertThat(ProgressBar.line(progress(8, OptionalLong.of(16 << 20))))
                .isEqualTo("[###############...............] 8.0 MiB, 2 parts, 2.0 MiB/s");
        assertThat(ProgressBar.line(progress(16, OptionalLong.of(16 << 20)))).startsWith("[" + "#".repeat(30) + "]");
    }

    @Test
    void withoutALengthThereIsNoBar() {
        assertThat(ProgressBar.line(progress(8, OptionalLong.empty()))).isEqualTo("8.0 MiB, 2 parts, 2.0 MiB/s");
    }

    @Test
    void theProgramShowsABarForEachTransferAndEndsItsLine() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        TransferWithProgress.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        List<String> lines = List.of(printed.toString(StandardCharsets.UTF_8).split(System.lineSeparator()));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1))
                .contains("\r[######........................] 8.0 MiB")
                .contains("] 40.0 MiB, 5 parts");
        assertThat(lines.get(3)).contains("] 40.0 MiB, 5 parts");
        assertThat(lines.get(4)).isEqualTo("What came back is what went.");
    }
}
