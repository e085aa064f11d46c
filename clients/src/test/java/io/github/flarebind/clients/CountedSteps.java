package io.github.flarebind.clients;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/** Says at the end how many steps of AWS' session passed, as the scripts do; each test is a step. */
final class CountedSteps implements TestWatcher {
    private static final Namespace MINE = Namespace.create(CountedSteps.class);

    @Override
    public void testSuccessful(ExtensionContext context) {
        context.getRoot()
                .getStore(MINE)
                .getOrComputeIfAbsent(Passed.class)
                .steps
                .incrementAndGet();
    }

    /** What all classes of the session have passed; the end of the run closes it. */
    static final class Passed implements AutoCloseable {
        private final AtomicInteger steps = new AtomicInteger();

        @Override
        public void close() {
            System.out.println("AWS SDK for Java: " + steps + " steps passed");
        }
    }
}
