package io.github.flarebind.d1.internal;

import io.github.flarebind.d1.internal.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts SQL into tokens by SQLite's rules; space and comments lie between them. It takes any text. */
final class SqlScanner {
    private static final List<String> LONG_SYMBOLS =
            List.of("->>", "->", "||", "<=", "<>", "<<", ">=", ">>", "==", "!=");

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String sql;
    private int at;

    SqlScanner(String sql) {
        this.sql = sql;
    }

    /** Where the space and the comments that begin at {@code from} end. */
    static int endOfGap(String sql, int from) {
        SqlScanner scanner = new SqlScanner(sql);
        scanner.at = from;
        scanner.skipGap();
        return scanner.at;
    }

    List<SqlToken> scan() {
        List<SqlToken> tokens = new ArrayList<>();
        for (skipGap(); at < sql.length(); skipGap()) {
            int start = at;
            Kind kind = next();
            tokens.add(new SqlToken(kind, sql.substring(start, at), start));
        }
        return tokens;
    }

    private void skipGap() {
        while (at < sql.length()) {
            if (isSpace(sql.charAt(at))) {
                skipSpace();
            } else if (sql.startsWith("--", at)) {
                at = endOf("\n", at + 2);
            } else if (sql.startsWith("/*", at) && at + 2 < sql.length()) {
                at = endOf("*/", at + 2);
            } else {
                return;
            }
        }
    }

    // a vertical tab is space only after other space
    private void skipSpace() {
        do {
            at++;
        } while (at < sql.length() && (isSpace(sql.charAt(at)) || sql.charAt(at) == '\u000b'));
    }

    private int endOf(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private Kind next() {
        char c = sql.charAt(at);
        return switch (c) {
            case '\'' -> quoted('\'', Kind.LITERAL);
            case '"', '`' -> quoted(c, Kind.QUOTED);
            case '[' -> bracketed();
            case ';' -> one(Kind.SEMICOLON);
            case '?' -> numbered();
            case ':' -> sql.startsWith("::", at - 1) ? one(Kind.SYMBOL) : named(); // a::text, as elsewhere, casts
            case '@', '$', '#' -> named();
            default -> plain(c);
        };
    }

    private Kind plain(char c) {
        if ((c == 'x' || c == 'X') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
            at++;
            return quoted('\'', Kind.LITERAL);
        }
        if (isDigit(c) || (c == '.' && at + 1 < sql.length() && isDigit(sql.charAt(at + 1)))) {
            return number();
        }
        return isNamePart(c) ? run(Kind.WORD) : symbol();
    }

    private Kind quoted(char quote, Kind kind) {
        for (at++; at < sql.length(); at++) {
            if (sql.charAt(at) == quote) {
                at++;
                if (at == sql.length() || sql.charAt(at) != quote) {
                    return kind;
                }
            }
        }
        return Kind.UNFINISHED;
    }

    private Kind bracketed() {
        int end = sql.indexOf(']', at);
        at = end < 0 ? sql.length() : end + 1;
        return end < 0 ? Kind.UNFINISHED : Kind.QUOTED;
    }

    private Kind numbered() {
        at++;
        while (at < sql.length() && isDigit(sql.charAt(at))) {
            at++;
        }
        return Kind.PARAMETER;
    }

    // as in Tcl, where SQLite comes from, a name may hold "::" and end with an index in parentheses
    private Kind named() {
        int letters = 0;
        for (at++; at < sql.length(); at++) {
            if (isNamePart(sql.charAt(at))) {
                letters++;
            } else if (sql.startsWith("::", at)) {
                at++;
            } else if (sql.charAt(at) == '(' && letters > 0) {
                return index();
            } else {
                break;
            }
        }
        return letters > 0 ? Kind.NAMED_PARAMETER : Kind.SYMBOL;
    }

    private Kind index() {
        while (at < sql.length() && sql.charAt(at) != ')' && !isSpace(sql.charAt(at))) {
            at++;
        }
        boolean closed = at < sql.length() && sql.charAt(at) == ')';
        at += closed ? 1 : 0;
        return closed ? Kind.NAMED_PARAMETER : Kind.SYMBOL;
    }

    private Kind number() {
        while (at < sql.length() && (isNamePart(sql.charAt(at)) || sql.charAt(at) == '.' || isExponentSign())) {
            at++;
        }
        return Kind.NUMBER;
    }

    private boolean isExponentSign() {
        char before = sql.charAt(at - 1);
        boolean sign = sql.charAt(at) == '+' || sql.charAt(at) == '-';
        return sign && (before == 'e' || before == 'E') && at + 1 < sql.length() && isDigit(sql.charAt(at + 1));
    }

    private Kind run(Kind kind) {
        while (at < sql.length() && isNamePart(sql.charAt(at))) {
            at++;
        }
        return kind;
    }

    private Kind symbol() {
        at += LONG_SYMBOLS.stream()
                .filter(longer -> sql.startsWith(longer, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(1);
        return Kind.SYMBOL;
    }

    private Kind one(Kind kind) {
        at++;
        return kind;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == BYTE_ORDER_MARK || (c >= '\t' && c <= '\r' && c != '\u000b');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }
}
