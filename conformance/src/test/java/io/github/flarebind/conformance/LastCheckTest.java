package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.conformance.differential.Tally;
import io.github.flarebind.contract.FidelityPage;
import io.github.flarebind.contract.LastCheck;
import io.github.flarebind.contract.RunsOn;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * After all suites have passed: that enough has run, and that the page about fidelity tells of these versions. With {@code
 * -Dfidelity.write} the run is written down and the page made anew. With {@code -Dtest=..} alone the run is a part, and may be small.
 */
@EnabledIfSystemProperty(
        named = "flarebind.afterwards",
        matches = "true",
        disabledReason = "mvn verify -Pconformance runs this after the suites")
class LastCheckTest {
    private static final boolean WRITE = System.getProperty("fidelity.write") != null;

    private static Map<String, String> run(String ground) {
        assumeTrue(WRITE || System.getProperty("test") == null, "a part was asked for, not the whole run");
        assertThat(ThisRun.of(ground)).as("the counts of the " + ground).isPresent();
        return ThisRun.of(ground).orElseThrow();
    }

    private static int count(String ground, String what) {
        return Integer.parseInt(run(ground).get(what));
    }

    private static void assertEnoughCases() {
        assertThat(count(RunsOn.LOCAL_RUNTIME, "failed")).isZero();
        assertThat(count(RunsOn.LOCAL_RUNTIME, "cases"))
                .as("different cases that passed on the local runtime")
                .isGreaterThanOrEqualTo(250);
        assertThat(count(RunsOn.LOCAL_RUNTIME, "passed"))
                .as("executions that passed on the local runtime")
                .isGreaterThanOrEqualTo(count(RunsOn.LOCAL_RUNTIME, "cases"));
    }

    private static void assertEnoughRequests() {
        assertThat(count(LastCheck.DIFFERENTIAL, "failed")).isZero();
        assertThat(Tally.compared(run(LastCheck.DIFFERENTIAL)))
                .as("requests whose answers were compared")
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    void atLeast250CasesPassedOnTheLocalRuntime() {
        assertEnoughCases();
    }

    @Test
    void atLeast300RequestsWereCompared() {
        assertEnoughRequests();
    }

    @Test
    void thePageIsOfTheVersionsThatRan() throws IOException {
        if (WRITE) {
            assertEnoughCases();
            assertEnoughRequests();
            ThisRun.recorded().write();
            FidelityPage.ofTheCases().write(LastCheck.recorded());
        }

        for (String name : LastCheck.VERSIONS) {
            String installed = ThisRun.version(name);
            assertThat(LastCheck.recorded().of(RunsOn.LOCAL_RUNTIME, name))
                    .as("the version of " + name + " that the page has; mvn verify -Pconformance -Dfidelity.write"
                            + " runs everything and writes it")
                    .contains(installed);
            assertThat(FidelityPage.FILE).content().contains(name + ' ' + installed);
        }
    }
}
