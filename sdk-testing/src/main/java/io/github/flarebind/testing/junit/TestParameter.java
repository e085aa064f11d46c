package io.github.flarebind.testing.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * A parameter that something of the account may be given to.
 *
 * @param context as JUnit describes it
 */
record TestParameter(ParameterContext context) {
    /** Whether no other resolver is to be asked: a {@link Binding} makes it ours, were it only to be refused. */
    boolean ours() {
        return Injected.of(type()).isPresent() || binding().isPresent();
    }

    Object value(Optional<TestAccount> account) {
        TestAccount there = account.orElseThrow(() -> refusal("there is no account here, for each test has its own;"
                + " take the parameter in a test method, in @BeforeEach or in @AfterEach"));
        Injected injected = Injected.of(type()).orElseThrow(this::unbound);
        if (binding().isPresent() && injected.binding().isEmpty()) {
            throw unbound();
        }
        return found(injected, there);
    }

    private Object found(Injected injected, TestAccount account) {
        String binding = binding().or(injected::binding).orElse("");
        if (injected.binding().isPresent() && binding.isBlank()) {
            throw refusal("@Binding is blank; name a binding, such as "
                    + injected.binding().orElseThrow());
        }
        try {
            return injected.value()
                    .apply(account, binding.toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (IllegalArgumentException e) {
            throw refusal(
                    "@Binding(\"" + binding + "\") cannot be made, for the resource is called like it in lower case,"
                            + " with - for _, and " + e.getMessage() + "; name it otherwise");
        }
    }

    private Class<?> type() {
        return context.getParameter().getType();
    }

    private Optional<String> binding() {
        return context.findAnnotation(Binding.class).map(Binding::value);
    }

    private ParameterResolutionException unbound() {
        return refusal("@Binding names a database, namespace, bucket or queue, or the async twin of one, and a "
                + type().getSimpleName() + " is none; leave it out");
    }

    private ParameterResolutionException refusal(String why) {
        Executable where = context.getDeclaringExecutable();
        String name = where instanceof Constructor ? "the constructor" : where.getName();
        return new ParameterResolutionException(
                "parameter " + (context.getIndex() + 1) + ", a " + type().getSimpleName() + ", of " + name + " in "
                        + where.getDeclaringClass().getName() + ": " + why);
    }
}
