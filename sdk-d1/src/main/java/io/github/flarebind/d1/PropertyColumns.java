package io.github.flarebind.d1;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Pairs the properties of a type with the columns of a result: each has its counterpart. */
final class PropertyColumns {
    private PropertyColumns() {}

    /** The position of each property's column; of columns with the same name the last one. */
    static Map<String, Integer> of(Class<?> type, Collection<String> properties, ColumnIndex columns) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < columns.names().size(); i++) {
            positions.put(property(type, properties, columns.names().get(i)), i);
        }
        for (String property : properties) {
            if (!positions.containsKey(property)) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + '.' + property + " has no column; " + columns.listed());
            }
        }
        return positions;
    }

    private static String property(Class<?> type, Collection<String> properties, String column) {
        String property = properties.contains(column) ? column : camelCase(column);
        if (!properties.contains(property)) {
            throw new IllegalArgumentException(ColumnIndex.described(column) + " has no property in "
                    + type.getSimpleName() + ", which has " + String.join(", ", properties));
        }
        return property;
    }

    private static String camelCase(String column) {
        boolean shouted = column.equals(column.toUpperCase(Locale.ROOT));
        StringBuilder name = new StringBuilder();
        for (String part : (shouted ? column.toLowerCase(Locale.ROOT) : column).split("_", -1)) {
            name.append(
                    name.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
