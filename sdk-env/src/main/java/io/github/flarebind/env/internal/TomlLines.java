package io.github.flarebind.env.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of all fields of a TOML text that is known to be valid. */
final class TomlLines {
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> tables = new HashMap<>();
    private final String file;
    private final TomlCursor cursor;
    private int depthOfTable;

    TomlLines(ConfigText text) {
        this.file = text.file();
        this.cursor = new TomlCursor(text.text());
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
                assignment(table, depthOfTable);
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
        depthOfTable += 2;
        mark(all, depthOfTable - 1);
        mark(table, depthOfTable);
        return table;
    }

    /** The path of a table, which goes by the last table where there are several. */
    private String within(List<String> key) {
        String path = "";
        depthOfTable = 0;
        for (String name : key) {
            path = FieldPath.of(path, name);
            mark(path, ++depthOfTable);
            Integer repeats = tables.get(path);
            depthOfTable += repeats == null ? 0 : 1;
            path = repeats == null ? path : FieldPath.of(path, repeats - 1);
        }
        return path;
    }

    private void assignment(String table, int above) {
        String path = table;
        int depth = above;
        for (String name : cursor.key()) { // which ends in the line that it begins in
            path = FieldPath.of(path, name);
            mark(path, ++depth);
        }
        cursor.take("=");
        value(path, depth);
    }

    private void value(String path, int depth) {
        cursor.skip();
        if (cursor.take("[")) {
            for (int i = 0; cursor.within("]"); i++) {
                mark(FieldPath.of(path, i), depth + 1);
                value(FieldPath.of(path, i), depth + 1);
                cursor.separator();
            }
        } else if (cursor.take("{")) {
            while (cursor.within("}")) {
                assignment(path, depth);
                cursor.separator();
            }
        } else {
            Place here = new Place(file, cursor.line(), path);
            TomlWhole.check(here, cursor.scalar());
        }
    }

    private void mark(String path, int depth) {
        Nesting.check(new Place(file, cursor.line(), path), depth);
        lines.putIfAbsent(path, cursor.line());
    }
}
