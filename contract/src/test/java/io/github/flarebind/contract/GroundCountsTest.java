package io.github.flarebind.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class GroundCountsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private void run(Class<?>... suites) {
        GroundCounts counts = new GroundCounts(folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestExecutionListeners(counts)
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(Arrays.stream(suites)
                                .map(type -> selectClass(type))
                                .toList())
                        .build());
    }

    @Test
    void executionsAreCountedByGround() {
        run(Mixed.class, InMemory.class);

        assertThat(printed).hasToString("""
                in process: 1 passed, 0 failed, 0 skipped
                local runtime: 4 passed, 1 failed, 2 skipped (not today)
                """);
    }

    @Test
    void theyAreWrittenWithTheDifferentCasesThatPassed() {
        run(Mixed.class);

        assertThat(Entries.read(folder.resolve("local-runtime.properties")))
                .containsEntry("passed", "4")
                .containsEntry("failed", "1")
                .containsEntry("skipped", "2")
                .containsEntry("cases", "2")
                .containsKey("date");
    }

    @Test
    void aClassThatIsSkippedSkipsItsCasesWithTheReason() throws IOException {
        Files.writeString(folder.resolve("real-account.properties"), "passed=9\n");

        run(Skipped.class);

        assertThat(printed).hasToString("real account: 0 passed, 0 failed, 2 skipped (there is no account)\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatFailsAroundTheCasesCounts() {
        run(FailingAfterAll.class);

        assertThat(printed).hasToString("in process: 1 passed, 1 failed, 0 skipped\n");
    }

    @Test
    void whatFailsAfterAllClassesCountsOnTheGroundThatTheFailureNames() {
        run(LeavingSomething.class, InMemory.class);

        assertThat(printed).hasToString("""
                in process: 1 passed, 0 failed, 0 skipped
                real account: 1 passed, 1 failed, 0 skipped
                """);
    }

    @RunsOn(RunsOn.LOCAL_RUNTIME)
    @Checked(CheckedOn.CLIENT)
    static class Mixed {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void threeTimes(int number) {
            assertThat(number).isPositive();
        }

        @Test
        void fails() {
            fail();
        }

        @Test
        void cannot() {
            assumeTrue(false);
        }

        @Test
        @Disabled("not today")
        void disabled() {}

        @Nested
        @Checked(CheckedOn.CLIENT)
        class Inside {
            @Test
            void passes() {}
        }
    }

    @RunsOn(RunsOn.IN_PROCESS)
    static class InMemory {
        @Test
        @Checked(CheckedOn.CLIENT)
        void passes() {}

        @Test
        void isNoCase() {}
    }

    @Disabled("there is no account")
    @RunsOn(RunsOn.REAL_ACCOUNT)
    @Checked(CheckedOn.CLIENT)
    static class Skipped {
        @Test
        void one() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void another(int number) {}
    }

    @RunsOn(RunsOn.IN_PROCESS)
    @Checked(CheckedOn.CLIENT)
    static class FailingAfterAll {
        @Test
        void passes() {}

        @AfterAll
        static void after() {
            fail();
        }
    }

    @RunsOn(RunsOn.REAL_ACCOUNT)
    private static final class LeftException extends IllegalStateException {
        private static final long serialVersionUID = 1;
    }

    private static final class Leaving implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            AutoCloseable resource = () -> {
                throw new LeftException();
            };
            context.getRoot().getStore(Namespace.create(Leaving.class)).put("resource", resource);
        }
    }

    @RunsOn(RunsOn.REAL_ACCOUNT)
    @ExtendWith(Leaving.class)
    static class LeavingSomething {
        @Test
        @Checked(CheckedOn.CLIENT)
        void passes() {}
    }
}
