package io.github.flarebind.testing.engine;

import java.util.Set;

/**
 * What of a database becomes SQL text.
 *
 * @param data whether its rows do
 * @param schema whether its tables, indexes, triggers and views do
 * @param tables the tables to take, all if empty
 */
public record DumpOptions(boolean data, boolean schema, Set<String> tables) {
    boolean takes(String table) {
        return tables.isEmpty() || tables.contains(table);
    }
}
