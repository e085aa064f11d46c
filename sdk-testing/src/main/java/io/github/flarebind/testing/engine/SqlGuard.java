package io.github.flarebind.testing.engine;

import io.github.flarebind.d1.internal.SqlToken;
import io.github.flarebind.d1.internal.SqlTokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What D1 forbids and plain SQLite does not. */
final class SqlGuard {
    private static final String NO_TRANSACTIONS = "To execute a transaction, please use the state.storage.transaction()"
            + " or state.storage.transactionSync() APIs instead of the SQL BEGIN TRANSACTION or SAVEPOINT statements."
            + " The JavaScript API is safer because it will automatically roll back on exceptions, and because it"
            + " interacts correctly with Durable Objects' automatic atomic write coalescing.";
    private static final String NOT_AUTHORIZED = "not authorized: SQLITE_AUTH";

    private static final Set<String> TRANSACTIONS =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE");
    private static final Set<String> MODULES = Set.of("fts5", "fts5vocab", "rtree", "rtree_i32");

    /** A table of SQLite's own that D1 does not have. */
    private static final String PAGES = "dbstat";

    private final SqlTokens statement;
    private final List<SqlToken> tokens;

    private SqlGuard(SqlTokens whole) {
        this.statement = whole.explained();
        this.tokens = statement.tokens();
    }

    /** Refuses the statement when it is forbidden. */
    static void check(SqlTokens statement) {
        SqlGuard guard = new SqlGuard(statement);
        guard.checkVerb(guard.statement.verb());
        guard.checkTables();
        if (!guard.statement.verb().equals("PRAGMA")) {
            SqlFunctions.check(statement);
        }
    }

    /** Whether SQLite looks for what the statement is about before it asks whether that may be done. */
    static boolean comesSecond(SqlTokens whole) {
        SqlTokens statement = whole.explained();
        return statement.verb().equals("ALTER")
                || (statement.verb().equals("CREATE") && (onTable(statement, 1) || onTable(statement, 2)));
    }

    private static boolean onTable(SqlTokens statement, int at) {
        return statement.is(at, "INDEX") || statement.is(at, "TRIGGER");
    }

    private void checkVerb(String verb) {
        if (TRANSACTIONS.contains(verb)) {
            throw D1Store.refused(NO_TRANSACTIONS);
        }
        boolean forbidden = switch (verb) {
            case "ATTACH", "DETACH" -> true;
            case "PRAGMA" -> !SqlPragmas.allows(statement);
            case "CREATE" -> temporary() || reserved() || foreignModule();
            case "ALTER" -> reserved();
            default -> false;
        };
        if (forbidden) {
            throw D1Store.refused(NOT_AUTHORIZED);
        }
    }

    private boolean temporary() {
        return statement.is(1, "TEMP")
                || statement.is(1, "TEMPORARY")
                || (statement.is(2, "TEMP")
                        && tokens.size() > 3
                        && tokens.get(3).isSymbol("."));
    }

    /** Whether the thing that is made, or the new name of a table, begins with {@code _cf_}. */
    private boolean reserved() {
        return Stream.concat(made(), renamed()).anyMatch(name -> name.startsWith("_cf_"));
    }

    private Stream<String> made() {
        int at = 1;
        while (statement.is(at, "UNIQUE") || statement.is(at, "VIRTUAL")) {
            at++;
        }
        at++;
        if (statement.is(at, "IF")) {
            at += 3;
        }
        if (at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".")) {
            at += 2;
        }
        return name(at);
    }

    private Stream<String> renamed() {
        for (int i = 0; i < tokens.size(); i++) {
            if (statement.is(i, "RENAME") && statement.is(i + 1, "TO")) {
                return name(i + 2);
            }
        }
        return Stream.of();
    }

    private Stream<String> name(int at) {
        return tokens.stream().skip(at).limit(1).map(token -> token.name().toLowerCase(Locale.ROOT));
    }

    private boolean foreignModule() {
        for (int i = 0; statement.is(1, "VIRTUAL") && i < tokens.size(); i++) {
            if (statement.is(i, "USING")) {
                return name(i + 1).noneMatch(MODULES::contains);
            }
        }
        return false;
    }

    private void checkTables() {
        if (SqlPragmas.readsForbidden(statement)) {
            throw D1Store.refused(NOT_AUTHORIZED);
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (statement.is(i, "FROM") && tokens.get(i + 1).name().equalsIgnoreCase(PAGES)) {
                throw D1Store.refused("no such table: " + PAGES + ": SQLITE_ERROR");
            }
        }
    }
}
