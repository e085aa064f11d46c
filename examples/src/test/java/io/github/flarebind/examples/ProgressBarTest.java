package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.r2.transfer.TransferProgress;
import java.time.Duration;
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
}
