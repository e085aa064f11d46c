package io.github.flarebind.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of the house: who may see whom, and what no main code does. */
class ArchitectureTest {
    private static final List<String> MODULES =
            List.of("sdk-core", "sdk-d1", "sdk-kv", "sdk-r2", "sdk-queues", "sdk-env", "sdk-testing");
    private static final Pattern SYNCHRONIZED = Pattern.compile("\\bsynchronized\\b\\s*(\\(|\\w)");

    private final JavaClasses house = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    @ParameterizedTest
    @ValueSource(strings = {"d1", "kv", "r2", "queues"})
    void theServicesNeverSeeEachOther(String service) {
        String[] others = Stream.of("d1", "kv", "r2", "queues")
                .filter(other -> !other.equals(service))
                .map(other -> "io.github.flarebind." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("io.github.flarebind." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(house);
    }

    @Test
    void coreSeesNobody() {
        noClasses()
                .that()
                .resideInAPackage("io.github.flarebind.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.flarebind.d1..",
                        "io.github.flarebind.kv..",
                        "io.github.flarebind.r2..",
                        "io.github.flarebind.queues..",
                        "io.github.flarebind.env..",
                        "io.github.flarebind.testing..")
                .check(house);
    }

    @Test
    void enginesKnowNoHttpAndNoJson() {
        noClasses()
                .that()
                .resideInAPackage("io.github.flarebind.testing.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.flarebind.core.transport..",
                        "io.github.flarebind.testing.rest..",
                        "io.github.flarebind.testing.door..",
                        "com.fasterxml..",
                        "java.net.http..")
                .check(house);
    }

    @Test
    void theDoorKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage("io.github.flarebind.testing.door")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.flarebind.testing.engine..", "io.github.flarebind.testing.rest..")
                .check(house);
    }

    @Test
    void theServicesAreFreeOfCycles() {
        slices().matching("io.github.flarebind.(testing.*)..")
                .should()
                .beFreeOfCycles()
                .check(house);
    }

    @Test
    void onlyTheTransportUsesTheHttpClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.flarebind.core..")
                .should()
                // what every transport tells a passed timeout by
                .dependOnClassesThat(resideInAPackage("java.net.http..").and(not(type(HttpTimeoutException.class))))
                .check(house);
    }

    @Test
    void onePackageUsesJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.flarebind.testing.junit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(house);
    }

    @Test
    void facesBeforeTheWireArePackagePrivate() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Http")
                .and()
                .resideOutsideOfPackage("..internal..")
                .should()
                .bePackagePrivate()
                .check(house);
    }

    @Test
    void nothingIsSynchronized() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty()
                        .noneMatch(file -> SYNCHRONIZED.matcher(code(file)).find());
            }
        }
    }

    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
