package io.github.flarebind.core.internal;

import java.util.Locale;

/** Foreign text made fit for a message: one line, bounded, control characters escaped. */
public final class OneLine {
    private OneLine() {}

    /** Returns {@code text} cut at {@code limit} characters, with control characters as {@code U+XXXX} escapes. */
    public static String of(String text, int limit) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(limit).forEach(c -> append(line, c));
        return text.codePointCount(0, text.length()) > limit ? line + ".." : line.toString();
    }

    private static void append(StringBuilder line, int c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029) {
            line.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            line.appendCodePoint(c);
        }
    }
}
