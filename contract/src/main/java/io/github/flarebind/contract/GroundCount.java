package io.github.flarebind.contract;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/** How the cases fared on one ground; each execution counts, so one case with five parameters is five. */
final class GroundCount {
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final Set<String> cases = new ConcurrentSkipListSet<>();
    private final Set<String> reasons = new ConcurrentSkipListSet<>();

    void ended(Method method, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL) {
            passed.incrementAndGet();
            Behaviour.of(method).map(Behaviour::place).ifPresent(cases::add);
        } else if (result.getStatus() == Status.FAILED) {
            failed.incrementAndGet();
        } else {
            skipped.incrementAndGet();
        }
    }

    /** What stands around cases has failed, such as what is asked after all of a class. */
    void failedAround() {
        failed.incrementAndGet();
    }

    void skipped(int count, String reason) {
        skipped.addAndGet(count);
        reasons.add(reason);
    }

    /** Whether anything ran here. */
    boolean ran() {
        return passed.get() + failed.get() > 0;
    }

    /** What is written down; {@code cases} is how many different ones passed. */
    Map<String, String> entries() {
        return Map.of(
                "passed", passed.toString(),
                "failed", failed.toString(),
                "skipped", skipped.toString(),
                "cases", String.valueOf(cases.size()));
    }

    /** {@code 9 passed, 0 failed, 1 skipped}, and why whole classes were. */
    @Override
    public String toString() {
        String why = reasons.isEmpty() ? "" : " (" + String.join("; ", new TreeSet<>(reasons)) + ')';
        return passed + " passed, " + failed + " failed, " + skipped + " skipped" + why;
    }
}
