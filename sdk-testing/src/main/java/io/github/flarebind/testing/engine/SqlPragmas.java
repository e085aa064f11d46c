package io.github.flarebind.testing.engine;

import io.github.flarebind.d1.internal.SqlToken;
import io.github.flarebind.d1.internal.SqlToken.Kind;
import io.github.flarebind.d1.internal.SqlTokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which PRAGMA D1 allows, and with which argument. */
final class SqlPragmas {
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
    private static final Set<String> MAYBE_WITH_ARGUMENT = Set.of("table_list", "foreign_key_check", "quick_check");
    private static final Set<String> READ_ONLY = Set.of("data_version", "page_size");
    private static final Set<String> BOOLEANS = Set.of("on", "off", "true", "false", "yes", "no", "0", "1");

    /** The others that SQLite gives as tables. */
    private static final Set<String> FORBIDDEN_TABLES = Set.of(
            "analysis_limit",
            "application_id",
            "auto_vacuum",
            "automatic_index",
            "busy_timeout",
            "cache_size",
            "cache_spill",
            "cell_size_check",
            "checkpoint_fullfsync",
            "collation_list",
            "compile_options",
            "count_changes",
            "database_list",
            "default_cache_size",
            "empty_result_callbacks",
            "encoding",
            "freelist_count",
            "full_column_names",
            "fullfsync",
            "function_list",
            "hard_heap_limit",
            "integrity_check",
            "journal_mode",
            "journal_size_limit",
            "locking_mode",
            "max_page_count",
            "module_list",
            "page_count",
            "pragma_list",
            "query_only",
            "read_uncommitted",
            "schema_version",
            "secure_delete",
            "short_column_names",
            "soft_heap_limit",
            "synchronous",
            "temp_store",
            "threads",
            "trusted_schema",
            "user_version",
            "writable_schema");

    private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "IN");

    private SqlPragmas() {}

    /** Whether a PRAGMA is allowed; SQLite itself refuses one that is not well formed. */
    static boolean allows(SqlTokens pragma) {
        List<SqlToken> tokens = pragma.tokens();
        boolean ofSchema = tokens.size() > 2 && tokens.get(2).isSymbol(".");
        int at = ofSchema ? 3 : 1;
        if (tokens.size() <= at || !isName(tokens.get(at))) {
            return true;
        }
        return !(ofSchema && pragma.is(1, "TEMP"))
                && allows(lower(tokens.get(at)), tokens.subList(Math.min(at + 2, tokens.size()), tokens.size()));
    }

    private static boolean allows(String name, List<SqlToken> argument) {
        if (SWITCHES.contains(name)) {
            return argument.isEmpty() || BOOLEANS.contains(unsigned(argument));
        }
        if (name.equals("optimize")) {
            return argument.isEmpty() || unsigned(argument).matches("[0-9].*");
        }
        return argument.isEmpty()
                ? READ_ONLY.contains(name) || MAYBE_WITH_ARGUMENT.contains(name)
                : WITH_ARGUMENT.contains(name) || MAYBE_WITH_ARGUMENT.contains(name);
    }

    private static String unsigned(List<SqlToken> argument) {
        SqlToken first = argument.get(0);
        boolean signed = argument.size() > 1 && (first.isSymbol("+") || first.isSymbol("-"));
        return lower(signed ? argument.get(1) : first);
    }

    /** Whether the statement reads a PRAGMA as a table, and one that is not allowed. */
    static boolean readsForbidden(SqlTokens statement) {
        List<SqlToken> tokens = statement.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            SqlToken before = tokens.get(i - 1);
            boolean table = BEFORE_TABLES.stream().anyMatch(before::is)
                    || before.isSymbol(",")
                    || before.isSymbol(".")
                    || before.isSymbol("(");
            boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
            if (table && isName(tokens.get(i)) && forbidsTable(lower(tokens.get(i)), called)) {
                return true;
            }
        }
        return false;
    }

    private static boolean forbidsTable(String name, boolean called) {
        String pragma = name.startsWith("pragma_") ? name.substring("pragma_".length()) : "";
        return called
                ? FORBIDDEN_TABLES.contains(pragma)
                : FORBIDDEN_TABLES.contains(pragma) || WITH_ARGUMENT.contains(pragma);
    }

    private static boolean isName(SqlToken token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    }

    private static String lower(SqlToken token) {
        String name = token.kind() == Kind.LITERAL ? token.text().replace("'", "") : token.name();
        return name.toLowerCase(Locale.ROOT);
    }
}
