package io.github.flarebind.testing.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;

/**
 * One run of a class of tests on an engine of its own.
 *
 * @param results what the engine told
 */
record Run(EngineExecutionResults results) {
    static Run of(Class<?> tests) {
        return new Run(kit(tests).execute());
    }

    static Run atOnce(Class<?> tests, int threads) {
        return new Run(kit(tests)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(threads))
                .execute());
    }

    private static EngineTestKit.Builder kit(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests));
    }

    /** Requires that so many tests ran, and that nothing failed. */
    void succeeded(int tests) {
        failures().stream().findFirst().ifPresent(failure -> {
            throw new AssertionError("it failed", failure);
        });
        results.testEvents().assertStatistics(stats -> stats.started(tests).succeeded(tests));
    }

    /** The one failure that there is. */
    Throwable failure() {
        List<Throwable> failures = failures();
        if (failures.size() != 1) {
            throw new AssertionError("expected one failure, but there are " + failures);
        }
        return failures.get(0);
    }

    private List<Throwable> failures() {
        return results.allEvents().stream()
                .filter(event -> event.getType() == EventType.FINISHED)
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .filter(result -> result.getStatus() == TestExecutionResult.Status.FAILED)
                .map(TestExecutionResult::getThrowable)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a console shows of the one failure. */
    String printed() {
        StringWriter text = new StringWriter();
        failure().printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** All that the engine told, failures and reports. */
    String told() {
        StringWriter text = new StringWriter();
        results.allEvents().debug(text);
        return text.toString();
    }
}
