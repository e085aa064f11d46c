package io.github.flarebind.testing.engine;

import io.github.flarebind.d1.internal.SqlToken;
import io.github.flarebind.d1.internal.SqlToken.Kind;
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
    private static final Set<String> SWITCHES = Set.of(
            "foreign_keys",
            "defer_foreign_keys",
            "ignore_check_constraints",
            "legacy_alter_table",
            "recursive_triggers",
            "reverse_unordered_selects",
            "case_sensitive_like");
    private static final Set<String> WITH_ARGUMENT =
            Set.of("table_info", "table_xinfo", "index_list", "index_info", "index_xinfo", "foreign_key_list");
    private static final Set<String> MAYBE_WITH_ARGUMENT =
            Set.of("table_list", "foreign_key_check", "quick_check", "optimize");
    private static final Set<String> READ_ONLY = Set.of("data_version", "page_size");
    private static final Set<String> BOOLEANS = Set.of("on", "off", "true", "false", "yes", "no", "0", "1");
    private static final Set<String> MODULES = Set.of("fts5", "fts5vocab", "rtree", "rtree_i32");
    private static final Set<String> FUNCTIONS = Set.of("sqlite_version", "sqlite_source_id");

    private final SqlTokens whole;
    private final SqlTokens statement;
    private final List<SqlToken> tokens;

    private SqlGuard(SqlTokens whole) {
        this.whole = whole;
        this.statement = whole.explained();
        this.tokens = statement.tokens();
    }

    /** Refuses the statement when it is forbidden. */
    static void check(SqlTokens statement) {
        SqlGuard guard = new SqlGuard(statement);
        guard.checkVerb(guard.statement.verb());
        guard.checkNames();
    }

    private void checkVerb(String verb) {
        if (TRANSACTIONS.contains(verb)) {
            throw D1Store.refused(NO_TRANSACTIONS);
        }
        boolean forbidden = switch (verb) {
            case "ATTACH", "DETACH" -> true;
            case "PRAGMA" -> !allowedPragma();
            case "CREATE" -> temporary() || reserved() || foreignModule();
            case "ALTER" -> reserved();
            default -> false;
        };
        if (forbidden) {
            throw D1Store.refused(NOT_AUTHORIZED);
        }
    }

    private boolean temporary() {
        return statement.is(1, "TEMP") || statement.is(1, "TEMPORARY");
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

    private boolean allowedPragma() {
        int at = tokens.size() > 2 && tokens.get(2).isSymbol(".") ? 3 : 1;
        String pragma = name(at).findFirst().orElse("");
        String argument = name(at + 2).findFirst().orElse("");
        if (SWITCHES.contains(pragma)) {
            return argument.isEmpty() || BOOLEANS.contains(argument);
        }
        return READ_ONLY.contains(pragma)
                ? argument.isEmpty()
                : MAYBE_WITH_ARGUMENT.contains(pragma) || (WITH_ARGUMENT.contains(pragma) && !argument.isEmpty());
    }

    private void checkNames() {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            String name = token.name().toLowerCase(Locale.ROOT);
            boolean named = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
            if (named && name.startsWith("pragma_") && !knownPragma(name.substring("pragma_".length()))) {
                throw D1Store.refused(NOT_AUTHORIZED);
            }
            if (FUNCTIONS.contains(name)
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).isSymbol("(")) {
                throw D1Store.refused("not authorized to use function: " + name + " at offset " + whole.offset(token)
                        + ": SQLITE_ERROR");
            }
        }
    }

    private static boolean knownPragma(String name) {
        return Stream.of(SWITCHES, WITH_ARGUMENT, MAYBE_WITH_ARGUMENT, READ_ONLY)
                .anyMatch(set -> set.contains(name));
    }
}
