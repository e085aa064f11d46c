package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void aRunWithDifferencesOrStaleEntriesIsWrong() {
        assertThat(new Tally(9, 1, 2, 3, 1, List.of(), List.of()).wrong()).isEmpty();
        assertThat(new Tally(9, 1, 2, 3, 1, List.of("q"), List.of()).wrong()).isEqualTo("q");
        assertThat(new Tally(9, 1, 2, 3, 1, List.of(), List.of("s")).wrong()).contains("there no more", "s");
    }

    @Test
    void aRunIsToldInOneLine() {
        assertThat(new Tally(462, 3, 28, 17, 4, List.of("q"), List.of()).line())
                .isEqualTo("differential: 462 requests: 430 passed, 1 failed, 3 skipped,"
                        + " 28 with accepted differences (17 accepted entries, 4 of them open)");
    }

    @Test
    void whatWasNotAskedWasNotCompared() {
        assertThat(Tally.compared(new Tally(462, 400, 28, 17, 4, List.of(), List.of()).counts()))
                .isEqualTo(62);
    }
}
