package io.github.flarebind.conformance.differential;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which {@code *} stands for any characters, none among them. */
record Glob(String text, Pattern pattern) {
    static Glob of(String text) {
        String regex = Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return new Glob(text, Pattern.compile(regex, Pattern.DOTALL));
    }

    boolean matches(String other) {
        return pattern.matcher(other).matches();
    }
}
