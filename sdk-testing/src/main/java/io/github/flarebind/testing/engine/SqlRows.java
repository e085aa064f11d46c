package io.github.flarebind.testing.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement came to.
 *
 * @param columns the columns' names in order, duplicates kept
 * @param rows the values: a Long, a Double, a String, a byte[] or null; numbers as a double can carry them
 * @param meta what is told about the run
 */
public record SqlRows(List<String> columns, List<List<@Nullable Object>> rows, SqlMeta meta) {}
