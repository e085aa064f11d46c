package io.github.flarebind.d1.internal;

import io.github.flarebind.d1.internal.SqlToken.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * SQL, or one statement of it, as tokens: what client and in-memory service both know of SQL without running it.
 *
 * @param sql the whole SQL that the tokens index into
 * @param start where this part of it begins
 * @param tokens the tokens of this part
 */
public record SqlTokens(String sql, int start, List<SqlToken> tokens) {
    private static final Set<String> READING = Set.of("SELECT", "VALUES", "EXPLAIN");
    private static final Set<String> AFTER_WITH = Set.of("SELECT", "VALUES", "INSERT", "REPLACE", "UPDATE", "DELETE");
    /** Cuts {@code sql}, whatever it is. */
    public static SqlTokens of(String sql) {
        return new SqlTokens(sql, 0, new SqlScanner(sql).scan());
    }

    /** The statements, without the semicolons between them; empty ones are passed over. */
    public List<SqlTokens> statements() {
        List<SqlTokens> statements = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || endsStatement(first, i)) {
                if (i > first) {
                    // the service counts the first one's offsets from the beginning of the text
                    int from = statements.isEmpty() ? start : tokens.get(first).start();
                    statements.add(new SqlTokens(sql, from, tokens.subList(first, i)));
                }
                first = i + 1;
            }
        }
        return statements;
    }

    private boolean endsStatement(int first, int i) {
        return tokens.get(i).kind() == Kind.SEMICOLON && (!beginsTrigger(first) || endsTrigger(first, i));
    }

    private boolean beginsTrigger(int first) {
        int i = first;
        while (i < tokens.size() && (is(i, "EXPLAIN") || is(i, "QUERY") || is(i, "PLAN"))) {
            i++;
        }
        return is(i, "CREATE") && (is(i + 1, "TRIGGER") || (isTemporary(i + 1) && is(i + 2, "TRIGGER")));
    }

    // the END of a CASE never follows a semicolon, the END of a trigger always does
    private boolean endsTrigger(int first, int i) {
        return i - 2 > first && is(i - 1, "END") && tokens.get(i - 2).kind() == Kind.SEMICOLON;
    }

    private boolean isTemporary(int i) {
        return is(i, "TEMP") || is(i, "TEMPORARY");
    }

    /** Whether the token at {@code i} is this keyword, given in upper case; false where there is none. */
    public boolean is(int i, String keyword) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(keyword);
    }

    /** What the statement does, in upper case: its first keyword, or after WITH the one that the tables are for. */
    public String verb() {
        String first = tokens.isEmpty() ? "" : tokens.get(0).keyword();
        return first.equals("WITH") ? verbAfterWith() : first;
    }

    private String verbAfterWith() {
        int depth = 0;
        for (SqlToken token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && AFTER_WITH.contains(token.keyword())) {
                return token.keyword();
            }
        }
        return "WITH";
    }

    /** What is explained, or the statement itself when it is no EXPLAIN. */
    public SqlTokens explained() {
        if (!is(0, "EXPLAIN")) {
            return this;
        }
        int skipped = is(1, "QUERY") && is(2, "PLAN") ? 3 : 1;
        return new SqlTokens(sql, start, tokens.subList(skipped, tokens.size()));
    }

    /** Whether it is exactly one statement, and one that writes nothing. */
    public boolean readsOnly() {
        List<SqlTokens> statements = statements();
        return statements.size() == 1 && READING.contains(statements.get(0).verb());
    }

    /** Its parameters. */
    public SqlParameters parameters() {
        return SqlParameters.of(this);
    }

    /** The first parameter whose index is none from 1 to {@code most}, if there is one. */
    public List<SqlToken> parametersBeyond(int most) {
        return parameters().places().stream()
                .filter(place -> place.index() < 1 || place.index() > most)
                .map(SqlParameters.Place::token)
                .limit(1)
                .toList();
    }

    /** The tokens that read {@code text} or name it, be it quoted or, as {@code t.c}, made of several. */
    public List<SqlToken> find(String text) {
        List<SqlToken> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(text) || dotted(i).equals(text)) {
                found.add(tokens.get(i));
            }
        }
        return found;
    }

    private String dotted(int first) {
        StringBuilder name = new StringBuilder(tokens.get(first).name());
        for (int i = first + 1; i + 1 < tokens.size() && tokens.get(i).isSymbol("."); i += 2) {
            name.append('.').append(tokens.get(i + 1).name());
        }
        return name.toString();
    }

    /** Where {@code token} begins, in bytes of UTF-8 from the beginning of this part. */
    public int offset(SqlToken token) {
        return sql.substring(start, token.start()).getBytes(StandardCharsets.UTF_8).length;
    }

    /** This part of the SQL, from its beginning to its last token. */
    public String text() {
        return sql.substring(start, end());
    }

    /** Where this part ends: after its last token. */
    public int end() {
        return tokens.isEmpty() ? start : tokens.get(tokens.size() - 1).end();
    }

    /** This SQL with each CR LF between tokens as LF: CR LF in a trigger confuses the service's own splitter. */
    public String withUnixLines() {
        StringBuilder text = new StringBuilder(sql.length());
        int at = 0;
        for (SqlToken token : tokens) {
            text.append(sql.substring(at, token.start()).replace("\r\n", "\n")).append(token.text());
            at = token.end();
        }
        return text.append(sql.substring(at).replace("\r\n", "\n")).toString();
    }
}
