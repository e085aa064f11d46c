package io.github.flarebind.d1;

import io.github.flarebind.d1.internal.D1Limits;
import io.github.flarebind.d1.internal.SqlToken;
import io.github.flarebind.d1.internal.SqlToken.Kind;
import io.github.flarebind.d1.internal.SqlTokens;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The statements of one file, each of a form that D1 takes.
 *
 * @param name the file's name
 * @param statements what to run, in order, perhaps nothing
 */
record MigrationScript(String name, List<MigrationStatement> statements) {
    private static final String BEGIN = "BEGIN TRANSACTION";
    private static final Set<String> TRANSACTIONS =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE");

    static MigrationScript of(String name, String text) {
        SqlTokens bare = SqlTokens.of(withoutTransaction(name, text));
        SqlTokens sent = SqlTokens.of(bare.withUnixLines()); // so that the service's offsets fit
        List<MigrationStatement> statements =
                sent.statements().stream().map(MigrationStatement::of).toList();
        MigrationScript script = new MigrationScript(name, statements);
        statements.forEach(script::check);
        return script;
    }

    /** Takes out what dumps of SQLite stand in, letter by letter as wrangler does; lines stay what they are. */
    private static String withoutTransaction(String name, String text) {
        if (!text.contains(BEGIN)) {
            return text;
        }
        String bare = without(without(text, BEGIN + ';'), "COMMIT;");
        int second = bare.indexOf(BEGIN);
        if (second >= 0) {
            String why = "the file holds several transactions, and D1 runs it as one; make several files of it";
            throw new D1MigrationException(name, OptionalInt.of(MigrationStatement.line(bare, second)), why, null);
        }
        return bare;
    }

    private static String without(String text, String part) {
        int at = text.indexOf(part);
        return at < 0 ? text : text.substring(0, at) + text.substring(at + part.length());
    }

    private void check(MigrationStatement statement) {
        String verb = statement.tokens().verb();
        if (TRANSACTIONS.contains(verb)) {
            throw refused(statement.line(), "D1 runs the file as one transaction of its own; take out " + verb);
        }
        int bytes = statement.bytes().length;
        if (bytes > D1Limits.STATEMENT_BYTES) {
            String limit = "; the limit is " + D1Limits.STATEMENT_BYTES + ", so make several of it";
            throw refused(statement.line(), "a statement has " + bytes + " bytes" + limit);
        }
        for (SqlToken token : statement.tokens().tokens()) {
            if (token.kind() == Kind.UNFINISHED) {
                throw refused(statement.line(token.start()), "a quote that never ends");
            }
            if (token.kind() == Kind.PARAMETER || token.kind() == Kind.NAMED_PARAMETER) {
                throw refused(statement.line(token.start()), "a parameter has no value here; write the value itself");
            }
        }
    }

    private D1MigrationException refused(int line, String why) {
        return new D1MigrationException(name, OptionalInt.of(line), why, null);
    }

    /** The line that {@code place} is in, if only one statement has there what is quoted: the service does not say which failed. */
    OptionalInt line(QuotedPlace place) {
        int[] lines = statements.stream()
                .flatMapToInt(statement -> statement.line(place).stream())
                .toArray();
        return lines.length == 1 ? OptionalInt.of(lines[0]) : OptionalInt.empty();
    }
}
