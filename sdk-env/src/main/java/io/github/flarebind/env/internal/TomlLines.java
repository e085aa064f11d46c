package io.github.flarebind.env.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of all fields of a TOML text that is known to be valid. */
final class TomlLines {
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> tables = new HashMap<>();
    private final TomlCursor cursor;

    TomlLines(String text) {
        this.cursor = new TomlCursor(text);
    }

    Map<String, Integer> read() {
        String table = "";
        for (cursor.skip(); !cursor.atEnd(); cursor.skip()) {
            if (cursor.take("[[")) {
                table = repeated(cursor.key());
                cursor.take("]]");
            } else if (cursor.take("[")) {
                table = within(cursor.key());
                cursor.take("]");
            } else {
                assignment(table);
            }
        }
        return Map.copyOf(lines);
    }

    /** One more table of an array of tables. */
    private String repeated(List<String> key) {
        List<String> parents = new ArrayList<>(key);
        String last = parents.isEmpty() ? "" : parents.remove(parents.size() - 1);
        String all = FieldPath.of(within(parents), last);
        String table = FieldPath.of(all, tables.merge(all, 1, Integer::sum) - 1);
        mark(all, cursor.line());
        mark(table, cursor.line());
        return table;
    }

    /** The path of a table, which goes by the last table where there are several. */
    private String within(List<String> key) {
        String path = "";
        for (String name : key) {
            path = FieldPath.of(path, name);
            mark(path, cursor.line());
            Integer repeats = tables.get(path);
            path = repeats == null ? path : FieldPath.of(path, repeats - 1);
        }
        return path;
    }

    private void assignment(String table) {
        int line = cursor.line();
        String path = table;
        for (String name : cursor.key()) {
            path = FieldPath.of(path, name);
            mark(path, line);
        }
        cursor.take("=");
        value(path);
    }

    private void value(String path) {
        cursor.skip();
        if (cursor.take("[")) {
            for (int i = 0; cursor.within("]"); i++) {
                mark(FieldPath.of(path, i), cursor.line());
                value(FieldPath.of(path, i));
                cursor.separator();
            }
        } else if (cursor.take("{")) {
            while (cursor.within("}")) {
                assignment(path);
                cursor.separator();
            }
        } else {
            cursor.scalar();
        }
    }

    private void mark(String path, int line) {
        lines.putIfAbsent(path, line);
    }
}
