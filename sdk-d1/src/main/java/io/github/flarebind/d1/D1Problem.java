package io.github.flarebind.d1;

import io.github.flarebind.d1.internal.SqlFailure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with SQL that D1 refused. */
public enum D1Problem {
    /** It breaks a constraint of a table: a {@link D1ConstraintException}. */
    CONSTRAINT("", "SQLITE_CONSTRAINT"),
    /** It is not SQL, or ends too early. */
    SYNTAX("near \".*\": syntax error|incomplete input|unrecognized token: .*", ""),
    /** It names a table or a view that there is not; {@link D1Exception#missing()} tells which. */
    NO_SUCH_TABLE("no such table: (.+)", ""),
    /** It names a column that there is not; {@link D1Exception#missing()} tells which. */
    NO_SUCH_COLUMN("no such column: (.+?)(?: - should this be .*)?|table .+ has no column named (.+)", ""),
    /** The statement, a text, a blob or a row is larger than D1 takes. */
    TOO_LARGE("", "SQLITE_TOOBIG"),
    /** It has more than 100 parameters. */
    TOO_MANY_PARAMETERS("too many SQL variables|variable number must be between .*", ""),
    /** It has other parameters than values were bound. */
    WRONG_PARAMETERS("Wrong number of parameter bindings .*|When executing multiple SQL statements .*", ""),
    /** It does what D1 does not let anyone do: transactions of its own, most PRAGMAs, ATTACH. */
    NOT_AUTHORIZED("not authorized.*|To execute a transaction, .*", "SQLITE_AUTH"),
    /** The database or the account holds as much as it may. */
    FULL("Exceeded maximum .*", "SQLITE_FULL"),
    /** Something else: {@link D1Exception#text()} tells. */
    OTHER(".*", "");

    private final Pattern text;
    private final String code;

    D1Problem(String text, String code) {
        this.text = Pattern.compile(text, Pattern.DOTALL);
        this.code = code;
    }

    static D1Problem of(SqlFailure failure) {
        return Stream.of(values())
                .filter(problem -> problem.fits(failure))
                .findFirst()
                .orElse(OTHER);
    }

    private boolean fits(SqlFailure failure) {
        boolean known = !code.isEmpty() && failure.code().orElse("").equals(code);
        return known
                || (!text.pattern().isEmpty() && text.matcher(failure.text()).matches());
    }

    /** What the text names, where this problem is about one thing. */
    Optional<String> name(SqlFailure failure) {
        Matcher named = text.matcher(failure.text());
        if (!named.matches()) {
            return Optional.empty();
        }
        return Stream.iterate(1, group -> group <= named.groupCount(), group -> group + 1)
                .flatMap(group -> Stream.ofNullable(named.group(group)))
                .findFirst();
    }
}
