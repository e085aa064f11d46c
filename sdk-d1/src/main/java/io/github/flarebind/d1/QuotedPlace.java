package io.github.flarebind.d1;

import io.github.flarebind.d1.internal.SqlFailure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where SQLite says that a statement fails.
 *
 * @param quoted what it says to stand there
 * @param offset bytes of UTF-8 from the statement's beginning
 */
record QuotedPlace(String quoted, int offset) {
    private static final Pattern QUOTING = Pattern.compile(
            "near \"(.+)\": syntax error"
                    + "|unrecognized token: \"(.+)\""
                    + "|\\w+ (.+) already exists"
                    + "|wrong number of arguments to function (.+)\\(\\)"
                    + "|no such column: \"(.+)\" - should this be .*"
                    + "|[^:]+: (.+)",
            Pattern.DOTALL);

    static Optional<QuotedPlace> of(SqlFailure failure) {
        Matcher text = QUOTING.matcher(failure.text());
        if (failure.offset().isEmpty() || !text.matches()) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, text.groupCount())
                .mapToObj(text::group)
                .filter(quoted -> quoted != null)
                .findFirst()
                .map(quoted -> new QuotedPlace(quoted, failure.offset().getAsInt()));
    }
}
