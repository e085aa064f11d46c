package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.contract.Behaviour;
import io.github.flarebind.contract.CheckedOn;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Holds the cases' annotations to the run. The local runtime is claimed by a case exactly when the case has asked it and passed,
 * on one of the grounds of its class at least; set-up does not count. What is the client's own may ask it on the way.
 */
final class ClaimsHold implements BeforeTestExecutionCallback, AfterTestExecutionCallback, AfterAllCallback {
    private static final Namespace OWN = Namespace.create(ClaimsHold.class);

    /** The cases of a class, and whether the local runtime was seen to do what they say. */
    private static final class Cases extends ConcurrentHashMap<Method, Boolean> {}

    private static Cases cases(ExtensionContext context) {
        Store store = context.getRoot().getStore(OWN);
        return store.getOrComputeIfAbsent(outermost(context), type -> new Cases(), Cases.class);
    }

    private static Class<?> outermost(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        while (type.getEnclosingClass() != null) {
            type = type.getEnclosingClass();
        }
        return type;
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        if (Behaviour.of(context.getRequiredTestMethod()).isPresent()) {
            context.getStore(OWN).put(Long.class, RuntimeOnce.runtime(context).asked());
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Long before = context.getStore(OWN).get(Long.class, Long.class);
        if (before != null) {
            boolean asked = RuntimeOnce.runtime(context).asked() > before;
            boolean passed = context.getExecutionException().isEmpty();
            cases(context).merge(context.getRequiredTestMethod(), asked && passed, Boolean::logicalOr);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (outermost(context) == context.getRequiredTestClass()) {
            assertThat(wrong(cases(context)))
                    .as("what cases claim of the local runtime by @Checked, and what it was seen to do")
                    .isEmpty();
        }
    }

    private static Set<String> wrong(Cases cases) {
        Set<String> wrong = new TreeSet<>();
        cases.forEach((method, seen) -> {
            Behaviour behaviour = Behaviour.of(method).orElseThrow();
            if (behaviour.on(CheckedOn.LOCAL_RUNTIME) != seen && !behaviour.on(CheckedOn.CLIENT)) {
                wrong.add(behaviour.place() + (seen ? " is seen and not claimed" : " is claimed and not seen"));
            }
        });
        return wrong;
    }
}
