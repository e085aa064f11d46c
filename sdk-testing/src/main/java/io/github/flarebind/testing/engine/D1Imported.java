package io.github.flarebind.testing.engine;

/**
 * What an import came to.
 *
 * @param queries how many statements ran
 * @param bookmark the state behind it
 * @param meta what is told about the runs together
 */
public record D1Imported(int queries, String bookmark, SqlMeta meta) {}
