package io.github.flarebind.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds the guards: beside this library, and where the thread that makes a client has its classes from. */
final class Guards {
    private static final String MODULES =
            "flarebind-testing is on the class path, and cannot be used there while flarebind-core is a"
                    + " module; no real account is touched so. Run tests on the class path (Surefire: useModulePath=false), or put"
                    + " flarebind-testing on the module path";

    private Guards() {}

    static List<Guard> found() {
        try {
            return Stream.of(
                            Guard.class.getClassLoader(), Thread.currentThread().getContextClassLoader())
                    .distinct()
                    .flatMap(loader -> ServiceLoader.load(Guard.class, loader).stream())
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError unusable) {
            return List.of(accountId -> Optional.of(MODULES));
        }
    }
}
