package io.github.flarebind.testing.engine;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Values and names as SQL that reads back equal. */
final class SqlLiterals {
    private SqlLiterals() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String value(@Nullable Object value) {
        if (value instanceof Double real) {
            // SQLite reads an exponent beyond its own as infinity
            return real.isInfinite() ? (real > 0 ? "9e999" : "-9e999") : real.toString();
        }
        if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().formatHex(bytes) + '\'';
        }
        if (value instanceof String text) {
            return text(text);
        }
        return value == null ? "NULL" : value.toString();
    }

    private static String text(String text) {
        if (text.indexOf('\0') >= 0) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return "CAST(X'" + HexFormat.of().formatHex(bytes) + "' AS TEXT)";
        }
        String quoted = '\'' + text.replace("'", "''") + '\'';
        if (text.contains("\\n") || text.contains("\\r")) {
            return quoted; // what stands for a line's end stands in the text itself
        }
        return escaped(escaped(quoted, '\r', "\\r"), '\n', "\\n");
    }

    private static String escaped(String quoted, char end, String mark) {
        return quoted.indexOf(end) < 0
                ? quoted
                : "replace(" + quoted.replace(Character.toString(end), mark) + ",'" + mark + "',char(" + (int) end
                        + "))";
    }
}
