package io.github.flarebind.conformance.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.conformance.ChildProcess.Ended;
import io.github.flarebind.contract.Entries;
import io.github.flarebind.contract.GroundCounts;
import io.github.flarebind.contract.RunsOn;
import io.github.flarebind.testing.CloudflareEmulator;
import io.github.flarebind.testing.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The ground of a real account, with an emulator in the account's place: the variables lead there. */
class LiveSuitesTest {
    private static final Class<?>[] SHORT = {
        LiveD1MigrationsTest.class, LiveKvTest.class, LiveQueuesTest.class, LiveR2Test.class
    };

    private final CloudflareEmulator emulator = CloudflareEmulator.start();
    private final Foreign foreign = new Foreign(emulator);

    @TempDir
    Path folder;

    @BeforeEach
    void make() {
        foreign.make();
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private Path counted() {
        return GroundCounts.file(folder, RunsOn.REAL_ACCOUNT);
    }

    private Map<String, String> counts() {
        return Entries.read(counted());
    }

    /** All but the long one, so that every build can wait for it. */
    @Test
    void theSuitesPassAndLeaveWhatWasThereBefore() throws IOException, InterruptedException {
        assertAllPass(500, SHORT);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "flarebind.runtime",
            matches = ".+",
            disabledReason = "mvn verify -Pconformance runs the suite of D1 here too")
    void theSuiteOfD1PassesAndLeavesWhatWasThereBefore() throws IOException, InterruptedException {
        assertAllPass(600, LiveD1Test.class);
    }

    private void assertAllPass(int atLeast, Class<?>... suites) throws IOException, InterruptedException {
        Ended run = SuitesProcess.run(folder, SuitesProcess.account(emulator), suites);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("real account: ").doesNotContain(emulator.apiToken());
        assertThat(counts()).containsEntry("failed", "0");
        assertThat(Integer.parseInt(counts().get("passed"))).as(run.output()).isGreaterThanOrEqualTo(atLeast);
        assertThat(Integer.parseInt(counts().get("skipped"))).as(run.output()).isLessThanOrEqualTo(100);
        foreign.assertAlone();
    }

    @Test
    void failuresLeaveNothingEither() throws IOException, InterruptedException {
        Ended run = SuitesProcess.run(folder, SuitesProcess.account(emulator), FailingSuite.class);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains(FailingSuite.IN_THE_MIDDLE, FailingSuite.BEFORE, FailingSuite.AFTER)
                .doesNotContain("left in account", emulator.apiToken());
        foreign.assertAlone();
    }

    @Test
    void whatResistsIsToldAtTheEnd() throws IOException, InterruptedException {
        emulator.faults().on("Queues delete queue").always(Fault.status(403));

        Ended run = SuitesProcess.run(folder, SuitesProcess.account(emulator), FailingSuite.class);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("left in account " + emulator.accountId(), "queue flarebind-live-");
        assertThat(counts()).containsEntry("failed", "1");
    }

    @Test
    void withoutAnAccountTheyAreSkippedWithTheReason() throws IOException, InterruptedException {
        Ended run = SuitesProcess.run(folder, Map.of(), SHORT);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .containsPattern(
                        "real account: 0 passed, 0 failed, [1-9]\\d\\d+ skipped \\(.*FLAREBIND_LIVE_ACCOUNT_ID");
        assertThat(counted()).doesNotExist();
    }

    @Test
    void aTokenAloneIsNoLeave() throws IOException, InterruptedException {
        Ended run = SuitesProcess.run(folder, Map.of("CLOUDFLARE_API_TOKEN", emulator.apiToken()), LiveKvTest.class);

        assertThat(run.output()).contains("0 passed").contains("FLAREBIND_LIVE_ACCOUNT_ID");
    }

    @Test
    void withoutAnEndpointTheS3SuiteIsSkipped() throws IOException, InterruptedException {
        Map<String, String> rest = new HashMap<>(SuitesProcess.account(emulator));
        rest.remove("FLAREBIND_LIVE_S3_ENDPOINT");

        Ended run = SuitesProcess.run(folder, rest, LiveR2Test.OverS3.class);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("real account: 0 passed, 0 failed, [1-9]\\d+ skipped");
        foreign.assertAlone();
    }
}
