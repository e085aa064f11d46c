package io.github.flarebind.d1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as it came.
 *
 * @param columns the columns' names in order, duplicates kept
 * @param rows the rows; a value is {@code null}, a {@code Long}, a {@code Double}, a {@code String} or a
 *     {@code byte[]}, and a REAL without a fraction comes as a {@code Long}
 */
public record D1Raw(List<String> columns, List<List<@Nullable Object>> rows) {
    /** Copies both lists. */
    public D1Raw {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Names the columns and counts the rows, never the values. */
    @Override
    public String toString() {
        return "D1Raw[columns=" + columns + ", rows=" + rows.size() + ']';
    }
}
