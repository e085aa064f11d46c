package io.github.flarebind.env.internal;

import java.util.ArrayList;
import java.util.List;

/** A place in a TOML text, which moves forward only and counts lines. */
final class TomlCursor {
    private static final String AFTER_SCALAR = ",]}#\n";
    private static final String AFTER_BARE_KEY = " \t\r\n.=]";

    private final String text;
    private int at;
    private int counted;
    private int line = 1;

    TomlCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The line of this place, counted from 1. */
    int line() {
        for (; counted < at; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Goes past {@code what}, if it is here. */
    boolean take(String what) {
        boolean here = text.startsWith(what, at);
        at += here ? what.length() : 0;
        return here;
    }

    /** Goes past space, line ends and comments. */
    void skip() {
        while (!atEnd() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? endOfLine() : at + 1;
        }
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Whether something is here before {@code close}, which is gone past otherwise. */
    boolean within(String close) {
        skip();
        return !atEnd() && !take(close);
    }

    /** Goes past a comma, if there is one. */
    void separator() {
        skip();
        take(",");
    }

    /** Goes past a key, the names of which are between dots. */
    List<String> key() {
        List<String> names = new ArrayList<>();
        do {
            skip();
            names.add(name());
            skip();
        } while (take("."));
        return names;
    }

    private String name() {
        int start = at;
        if (!atEnd() && isQuote(text.charAt(at))) {
            quoted(text.substring(at, at + 1));
            return text.substring(start + 1, Math.max(start + 1, at - 1));
        }
        forwardTo(AFTER_BARE_KEY);
        return text.substring(start, at);
    }

    /** Goes past a value that holds no others, and returns it as it is written. */
    String scalar() {
        skip();
        int start = at;
        if (atEnd() || !isQuote(text.charAt(at))) {
            forwardTo(AFTER_SCALAR);
        } else {
            quotedScalar();
        }
        return text.substring(start, at).strip();
    }

    private void quotedScalar() {
        String quote = text.substring(at, at + 1);
        String three = quote.repeat(3);
        if (text.startsWith(three, at)) {
            quoted(three);
            take(quote); // up to two quotes may stand before the closing ones
            take(quote);
        } else {
            quoted(quote);
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private void quoted(String quote) {
        boolean escapes = quote.startsWith("\"");
        at += quote.length();
        while (!atEnd() && !text.startsWith(quote, at)) {
            at += escapes && text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + quote.length());
    }

    /** Goes one character at least, so that whoever reads on comes to an end. */
    private void forwardTo(String ends) {
        do {
            at++;
        } while (!atEnd() && ends.indexOf(text.charAt(at)) < 0);
        at = Math.min(at, text.length());
    }
}
