package io.github.flarebind.d1;

/**
 * What an import came to.
 *
 * @param queries how many statements ran
 * @param bookmark the state of the database after it, for {@link D1TimeTravel#restore(String)}
 * @param meta what the service says about the run
 */
public record D1ImportResult(long queries, String bookmark, D1Meta meta) {}
