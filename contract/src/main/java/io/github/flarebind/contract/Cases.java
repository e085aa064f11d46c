package io.github.flarebind.contract;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The cases of the contract, found where their classes lie, in the order of their source. */
final class Cases {
    private static final Path SOURCES = Path.of("../contract/src/main/java/io/github/flarebind/contract");

    private Cases() {}

    /** The classes that declare cases, by name. */
    static List<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .sorted()
                    .<Class<?>>map(name -> type(name.replace(".java", "")))
                    .filter(type -> Arrays.stream(type.getDeclaredMethods()).anyMatch(Cases::isCase))
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(Cases.class.getPackageName() + '.' + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCase(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    /** The cases that {@code type} declares. */
    static List<Method> of(Class<?> type) {
        String source = source(type);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(Cases::isCase)
                .sorted(Comparator.comparingInt(method -> source.indexOf(" void " + method.getName() + '(')))
                .toList();
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
