package io.github.flarebind.conformance;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the runtime to test classes: started for the first of them, ended by JUnit after the last. */
final class RuntimeOnce implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalRuntime.class;
    }

    @Override
    public LocalRuntime resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return runtime(context);
    }

    /** The runtime of this run. */
    static LocalRuntime runtime(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RuntimeOnce.class))
                .getOrComputeIfAbsent(
                        LocalRuntime.class,
                        type -> LocalRuntime.start(Path.of(System.getProperty(OnLocalRuntime.FOLDER))),
                        LocalRuntime.class);
    }
}
