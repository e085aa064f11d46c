package io.github.flarebind.testing.engine;

import io.github.flarebind.d1.internal.SqlToken;
import io.github.flarebind.d1.internal.SqlToken.Kind;
import io.github.flarebind.d1.internal.SqlTokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The functions that SQLite has here, and that D1 forbids or lacks. */
final class SqlFunctions {
    private static final Set<String> FORBIDDEN = Set.of(
            "ceiling",
            "fts5_get_locale",
            "fts5_insttoken",
            "fts5_locale",
            "fts5_source_id",
            "json_array_insert",
            "json_error_position",
            "json_pretty",
            "jsonb_array_insert",
            "log10",
            "power",
            "rtreedepth",
            "rtreenode",
            "sqlite_compileoption_get",
            "sqlite_compileoption_used",
            "sqlite_log",
            "sqlite_source_id",
            "sqlite_version",
            "subtype",
            "unistr",
            "unistr_quote");
    private static final Set<String> LACKING = Set.of(
            "atn2",
            "charindex",
            "cot",
            "coth",
            "difference",
            "fts3_tokenizer",
            "leftstr",
            "lower_quartile",
            "matchinfo",
            "median",
            "mode",
            "offsets",
            "optimize",
            "padc",
            "padl",
            "padr",
            "percentile",
            "percentile_cont",
            "percentile_disc",
            "proper",
            "replicate",
            "reverse",
            "rightstr",
            "square",
            "stdev",
            "strfilter",
            "upper_quartile",
            "variance");

    /** After these a name with a parenthesis is a table with its columns. */
    private static final Set<String> BEFORE_TABLES =
            Set.of("TABLE", "VIEW", "INTO", "EXISTS", "ON", "REFERENCES", "WITH", "RECURSIVE");

    private SqlFunctions() {}

    /** Refuses what calls such a function; offsets count from the beginning of {@code statement}. */
    static void check(SqlTokens statement) {
        List<SqlToken> tokens = statement.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i + 1).isSymbol("(")
                    && !(i > 0 && namesTable(tokens.get(i - 1)))
                    && !definesTable(statement, closing(tokens, i + 1) + 1)) {
                check(tokens.get(i), statement);
            }
        }
    }

    /** Whether what stands at {@code i} makes a table of a WITH from what is before it: {@code AS [[NOT] MATERIALIZED] (}. */
    private static boolean definesTable(SqlTokens statement, int i) {
        int next = i + 1;
        return statement.is(i, "AS")
                && next < statement.tokens().size()
                && (statement.tokens().get(next).isSymbol("(")
                        || statement.is(next, "MATERIALIZED")
                        || statement.is(next, "NOT"));
    }

    /** Where the parenthesis at {@code open} is closed. */
    private static int closing(List<SqlToken> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean namesTable(SqlToken before) {
        return before.isSymbol(".") || BEFORE_TABLES.stream().anyMatch(before::is);
    }

    private static void check(SqlToken token, SqlTokens statement) {
        if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
            return;
        }
        String name = token.name().toLowerCase(Locale.ROOT);
        String error = FORBIDDEN.contains(name)
                ? "not authorized to use function: "
                : LACKING.contains(name) ? "no such function: " : "";
        if (!error.isEmpty()) {
            throw D1Store.refused(error + token.name() + " at offset " + statement.offset(token) + ": SQLITE_ERROR");
        }
    }
}
