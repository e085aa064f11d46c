package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.Difference.ABSENT;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which {@code *} stands for any characters, none among them, {@code <number>} for a whole number or a fraction of
 * JSON, {@code <md5>} for 32 digits of hex. Nothing of it stands for a field that is not there but {@link Difference#ABSENT} itself.
 */
record Glob(String text, Pattern pattern) {
    private static final Map<String, String> KINDS =
            Map.of("*", ".*", "<number>", "-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?", "<md5>", "[0-9a-f]{32}");
    private static final Pattern PIECES = Pattern.compile("\\*|<number>|<md5>|[^*<]+|<");

    static Glob of(String text) {
        StringBuilder regex = new StringBuilder();
        for (Matcher piece = PIECES.matcher(text); piece.find(); ) {
            String kind = KINDS.get(piece.group());
            regex.append(kind == null ? Pattern.quote(piece.group()) : kind);
        }
        return new Glob(text, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    boolean matches(String other) {
        return other.equals(ABSENT)
                ? text.equals(ABSENT)
                : pattern.matcher(other).matches();
    }
}
