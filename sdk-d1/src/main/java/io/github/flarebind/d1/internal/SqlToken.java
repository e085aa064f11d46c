package io.github.flarebind.d1.internal;

import java.util.Locale;

/**
 * One token of SQL as SQLite cuts it.
 *
 * @param kind what it is
 * @param text how it is written, quotes included
 * @param start the index of its first character in the whole SQL
 */
public record SqlToken(Kind kind, String text, int start) {
    /** What a token is. */
    public enum Kind {
        /** A keyword or a plain name. */
        WORD,
        /** A name in double quotes, backticks or brackets. */
        QUOTED,
        /** A text or blob literal. */
        LITERAL,
        NUMBER,
        /** {@code ?} or {@code ?NNN}. */
        PARAMETER,
        /** {@code :name}, {@code @name} or {@code $name}. */
        NAMED_PARAMETER,
        SEMICOLON,
        SYMBOL,
        /** A quote that never ends. */
        UNFINISHED
    }

    /** The index after its last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is this keyword, given in upper case. */
    public boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /** Whether it is this operator or punctuation. */
    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** The name that it gives to a thing: quotes gone, and doubled ones made single. */
    public String name() {
        if (kind != Kind.QUOTED) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        String quote = text.substring(0, 1);
        return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
    }

    String keyword() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }
}
