package io.github.flarebind.conformance.differential;

import static io.github.flarebind.conformance.differential.Difference.ABSENT;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text in which {@code *} stands for any characters, none among them, and these for values of their kind: {@code <count>} a whole
 * number from 0, {@code <amount>} such a number or a fraction, {@code <opaque>} characters without blanks and quotes, one at least,
 * {@code <md5>} 32 digits of hex, and the dates of {@link Moment}. Nothing of it stands for a field that is not there but
 * {@link Difference#ABSENT} itself.
 */
record Glob(String text, Pattern pattern) {
    private static final Map<String, String> KINDS = Map.of(
            "*", ".*",
            "<count>", "[0-9]+",
            "<amount>", "[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?",
            "<opaque>", "[^\\s\"]+",
            "<md5>", "[0-9a-f]{32}",
            "<time>", '(' + Moment.ISO + ')',
            "<http-time>", '(' + Moment.HTTP + ')',
            "<second>", '(' + Moment.SECOND + ')');
    private static final Pattern PIECES = Pattern.compile("\\*|<[a-z0-9-]+>|[^*<]+|<");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Glob of(String text) {
        StringBuilder regex = new StringBuilder();
        for (Matcher piece = PIECES.matcher(text); piece.find(); ) {
            String kind = KINDS.get(piece.group());
            regex.append(kind == null ? Pattern.quote(piece.group()) : kind);
        }
        return new Glob(text, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    boolean matches(String other) {
        return other.equals(ABSENT) ? text.equals(ABSENT) : ofItsForm(pattern.matcher(other));
    }

    /** The groups of the pattern are its dates. */
    private static boolean ofItsForm(Matcher other) {
        return other.matches()
                && IntStream.rangeClosed(1, other.groupCount()).allMatch(group -> Moment.isNear(other.group(group)));
    }
}
