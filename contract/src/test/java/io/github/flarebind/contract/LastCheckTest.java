package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LastCheckTest {
    private static LastCheck check() {
        return new LastCheck(new TreeMap<>())
                .with(RunsOn.LOCAL_RUNTIME, Map.of("date", "2026-11-01", "workerd", "1.2", "passed", "7"))
                .with(
                        LastCheck.DIFFERENTIAL,
                        Map.of(
                                "date",
                                "2026-11-02",
                                "requests",
                                "300",
                                "acceptedDifferences",
                                "9",
                                "acceptedEntries",
                                "3"));
    }

    @Test
    void aNewRunReplacesTheLastOneOfItsGround() {
        LastCheck newer = check().with(RunsOn.LOCAL_RUNTIME, Map.of("passed", "8"));

        assertThat(newer.of(RunsOn.LOCAL_RUNTIME, "passed")).contains("8");
        assertThat(newer.of(RunsOn.LOCAL_RUNTIME, "date")).isEmpty();
        assertThat(newer.of(LastCheck.DIFFERENTIAL, "date")).contains("2026-11-02");
    }

    @Test
    void theTableHasARowForEachGround() {
        assertThat(new GroundsTable(check()).text())
                .contains("| in process |  | never yet |")
                .contains("| local runtime | workerd 1.2 | 2026-11-01 |  | 7 |")
                .contains("| differential |  | 2026-11-02 |  |  |  |  | 300 | 9, by 3 entries |")
                .contains("| real account |  | never yet |");
    }

    @Test
    void thePageSaysWhetherProductionWasAsked() {
        FidelityPage page = new FidelityPage(Map.of());

        assertThat(page.text(check(), "")).contains("We have checked nothing on production.");
        assertThat(page.text(check().with(RunsOn.REAL_ACCOUNT, Map.of("date", "2026-11-03")), ""))
                .contains("On production the cases ran on 2026-11-03.")
                .doesNotContain("checked nothing on production");
    }
}
