package io.github.flarebind.conformance.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.contract.Entries;
import io.github.flarebind.contract.RunsOn;
import io.github.flarebind.testing.CloudflareEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ground of a real account, with an emulator in the account's place: the variables lead there. */
class LiveSuitesTest {
    private static final Class<?>[] SUITES = {
        LiveD1Test.class, LiveD1MigrationsTest.class, LiveKvTest.class, LiveQueuesTest.class, LiveR2Test.class
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

    private Map<String, String> counts() {
        return Entries.read(folder.resolve(RunsOn.REAL_ACCOUNT.replace(' ', '-') + ".properties"));
    }

    @Test
    void allSuitesPassAndLeaveWhatWasThereBefore() throws IOException, InterruptedException {
        SuitesProcess run = SuitesProcess.run(folder, SuitesProcess.account(emulator), SUITES);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("real account: ").doesNotContain(emulator.apiToken());
        assertThat(counts()).containsEntry("failed", "0");
        assertThat(Integer.parseInt(counts().get("passed"))).isGreaterThan(1_100);
        assertThat(Integer.parseInt(counts().get("cases"))).isGreaterThan(390);
        assertThat(Integer.parseInt(counts().get("skipped"))).isLessThan(110);
        foreign.assertAlone();
    }

    @Test
    void failuresLeaveNothingEither() throws IOException, InterruptedException {
        SuitesProcess run = SuitesProcess.run(folder, SuitesProcess.account(emulator), FailingSuite.class);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains(FailingSuite.IN_THE_MIDDLE, FailingSuite.BEFORE, FailingSuite.AFTER)
                .doesNotContain("left in account", emulator.apiToken());
        foreign.assertAlone();
    }

    @Test
    void withoutAnAccountTheyAreSkippedWithTheReason() throws IOException, InterruptedException {
        SuitesProcess run = SuitesProcess.run(folder, Map.of(), SUITES);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .containsPattern(
                        "real account: 0 passed, 0 failed, [1-9]\\d\\d+ skipped \\(.*FLAREBIND_LIVE_ACCOUNT_ID");
        assertThat(Files.exists(folder.resolve("real-account.properties"))).isFalse();
    }

    @Test
    void aTokenAloneIsNoLeave() throws IOException, InterruptedException {
        SuitesProcess run =
                SuitesProcess.run(folder, Map.of("CLOUDFLARE_API_TOKEN", emulator.apiToken()), LiveKvTest.class);

        assertThat(run.output()).contains("0 passed").contains("FLAREBIND_LIVE_ACCOUNT_ID");
    }

    @Test
    void withoutAnEndpointTheS3SuiteIsSkipped() throws IOException, InterruptedException {
        Map<String, String> rest = new HashMap<>(SuitesProcess.account(emulator));
        rest.remove("FLAREBIND_LIVE_S3_ENDPOINT");

        SuitesProcess run = SuitesProcess.run(folder, rest, LiveR2Test.OverS3.class);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("real account: 0 passed, 0 failed, [1-9]\\d+ skipped");
        foreign.assertAlone();
    }
}
