package io.github.flarebind.testing.engine;

import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.d1.internal.SqlToken;
import io.github.flarebind.d1.internal.SqlTokens;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * An error of SQLite in D1's words: {@code message[ at offset N]: SQLITE_X[ (extended: SQLITE_X_Y)]}. The driver gives
 * no offsets, so they are found again from what the message quotes.
 */
final class SqlError {
    private static final Pattern SYNTAX = Pattern.compile("near \"(.*)\": syntax error", Pattern.DOTALL);
    private static final Pattern TOO_MANY = Pattern.compile("too many SQL variables|variable number must be .*");
    private static final List<Pattern> QUOTING = List.of(
            Pattern.compile("unrecognized token: \"(.*)\"", Pattern.DOTALL),
            Pattern.compile("no such column: \"(.+)\""),
            Pattern.compile("no such column: (.+)"),
            Pattern.compile("ambiguous column name: (.+)"),
            Pattern.compile("no such function: (.+)"),
            Pattern.compile("wrong number of arguments to function (.+)\\(\\)"),
            Pattern.compile("too many arguments on function (.+)"),
            Pattern.compile("misuse of (?:aggregate|window) function (.+)\\(\\)"),
            Pattern.compile("(.+)\\(\\) may not be used as a window function"),
            Pattern.compile("(?:table|view) (.+) already exists"));

    private final SQLiteErrorCode code;
    private final String message;

    private SqlError(SQLiteErrorCode code, String message) {
        this.code = code;
        this.message = message;
    }

    static SqlError of(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            throw new IllegalStateException("the driver failed by itself: " + e.getMessage(), e);
        }
        // the driver says: [CODE] general text (SQLite's own text)
        String told = String.valueOf(sqlite.getMessage());
        String general = sqlite.getResultCode() + " (";
        boolean usual = told.startsWith(general) && told.endsWith(")");
        return new SqlError(sqlite.getResultCode(), usual ? told.substring(general.length(), told.length() - 1) : told);
    }

    String message() {
        return message;
    }

    /** As an answer about {@code statement}; {@code fails} tells whether a shorter text fails in the same way. */
    ServiceException about(SqlTokens statement, Predicate<String> fails) {
        OptionalInt offset = offset(statement, fails);
        return D1Store.refused(
                message + (offset.isPresent() ? " at offset " + offset.getAsInt() : "") + ": " + codes());
    }

    /** As an answer about no statement in particular. */
    ServiceException atCommit() {
        return D1Store.refused(message + ": " + codes());
    }

    private String codes() {
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return primary == code ? code.name() : primary.name() + " (extended: " + code.name() + ')';
    }

    private OptionalInt offset(SqlTokens statement, Predicate<String> fails) {
        return found(statement, fails).stream().mapToInt(statement::offset).findFirst();
    }

    private List<SqlToken> found(SqlTokens statement, Predicate<String> fails) {
        Matcher syntax = SYNTAX.matcher(message);
        if (syntax.matches()) {
            return failing(statement, statement.find(syntax.group(1)), fails);
        }
        if (TOO_MANY.matcher(message).matches()) {
            return statement.parametersBeyond(D1Limits.PARAMETERS);
        }
        return QUOTING.stream()
                .map(pattern -> pattern.matcher(message))
                .filter(Matcher::matches)
                .findFirst()
                .map(quoted -> statement.find(quoted.group(1)))
                .filter(found -> !assigned(statement, found))
                .orElse(List.of());
    }

    // of several equal tokens the one meant is the first at which the parser, given no more than that, gives up
    private static List<SqlToken> failing(SqlTokens statement, List<SqlToken> equal, Predicate<String> fails) {
        return equal.size() < 2
                ? equal
                : equal.stream()
                        .filter(token -> fails.test(statement.sql().substring(statement.start(), token.end())))
                        .limit(1)
                        .toList();
    }

    /** SQLite tells no place for an unknown column that an UPDATE sets. */
    private static boolean assigned(SqlTokens statement, List<SqlToken> found) {
        List<SqlToken> tokens = statement.tokens();
        int at = found.isEmpty() ? -1 : tokens.indexOf(found.get(0));
        return statement.verb().equals("UPDATE")
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isSymbol("=")
                && (tokens.get(at - 1).is("SET") || tokens.get(at - 1).isSymbol(","));
    }
}
