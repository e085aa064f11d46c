package io.github.flarebind.testing.junit;

import io.github.flarebind.d1.D1Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Where the migrations of a test lie. */
final class MigrationsPlace {
    private MigrationsPlace() {}

    /** Those that the nearest {@link CloudflareTest} names: at the method, its class, or a class around that. */
    static Optional<D1Migrations> of(ExtensionContext context) {
        return around(context)
                .map(each -> AnnotationSupport.findAnnotation(each.getElement(), CloudflareTest.class))
                .flatMap(Optional::stream)
                .map(CloudflareTest::migrations)
                .filter(folder -> !folder.isBlank())
                .findFirst()
                .map(folder -> in(folder, context.getRequiredTestClass()));
    }

    private static Stream<ExtensionContext> around(ExtensionContext context) {
        return Stream.iterate(
                        Optional.of(context), Optional::isPresent, each -> each.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream);
    }

    private static D1Migrations in(String folder, Class<?> test) {
        Path path = Path.of(folder);
        if (Files.isDirectory(path)) {
            return D1Migrations.directory(path);
        }
        ClassLoader loader = test.getClassLoader();
        if (loader.getResource(folder.replaceAll("^/+|/+$", "") + '/') != null) {
            return D1Migrations.classpath(folder, loader);
        }
        throw new ExtensionConfigurationException("there is no folder of migrations '" + folder + "', neither at "
                + path.toAbsolutePath().normalize() + " nor on the class path of " + test.getName()
                + "; a jar has one only where it holds an entry for the folder itself");
    }
}
