package io.github.flarebind.conformance.live;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the run to test classes where an account is given: begun for the first of them, closed by JUnit after the last. */
final class LiveRunOnce implements ExecutionCondition, ParameterResolver {
    private static Optional<LiveAccount> account() {
        return LiveAccount.of(System.getenv());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return account()
                .map(account -> ConditionEvaluationResult.enabled("there is " + account))
                .orElseGet(() -> ConditionEvaluationResult.disabled(LiveAccount.WAY_IN));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LiveRun.class;
    }

    @Override
    public LiveRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(LiveRunOnce.class))
                .getOrComputeIfAbsent(
                        LiveRun.class, type -> LiveRun.begin(account().orElseThrow()), LiveRun.class);
    }
}
