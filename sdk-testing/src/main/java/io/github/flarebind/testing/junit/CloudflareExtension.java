package io.github.flarebind.testing.junit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** What {@link CloudflareTest} does; named by that annotation, and not otherwise of use. */
public final class CloudflareExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(CloudflareExtension.class);

    /** JUnit makes it. */
    public CloudflareExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        store(context).put(TestAccount.class, new TestAccount(MigrationsPlace.of(context)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return new TestParameter(parameter).ours();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new TestParameter(parameter).value(account(context));
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> test, DynamicTestInvocationContext invocation, ExtensionContext context)
            throws Throwable {
        try {
            test.proceed();
        } catch (Throwable failure) {
            tellRequests(context, failure);
            throw failure;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> tellRequests(context, failure));
    }

    private static void tellRequests(ExtensionContext context, Throwable failure) {
        if (!(failure instanceof TestAbortedException)) {
            account(context).flatMap(TestAccount::requestsMade).ifPresent(made -> made.addTo(failure, context));
        }
    }

    /** That of the test that runs; empty before its {@code @BeforeEach} and outside of tests. */
    private static Optional<TestAccount> account(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(TestAccount.class, TestAccount.class));
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
