package io.github.flarebind.env.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words for a method that returns what no name of {@code env} stands for. */
final class ReturnType {
    private ReturnType() {}

    static String unfit(Class<?> type, boolean isVar) {
        return "returns " + type.getSimpleName() + "; "
                + Kind.ofTwin(type)
                        .map(kind -> "take " + kind.type().getSimpleName() + " and call async()")
                        .orElse(
                                isVar || (type.isPrimitive() && type != void.class)
                                        ? "String is what vars are, and a default method can parse it"
                                        : types() + " are what names of env stand for");
    }

    private static String types() {
        return Arrays.stream(Kind.values())
                .map(kind -> kind.type().getSimpleName())
                .collect(Collectors.joining(", "));
    }
}
