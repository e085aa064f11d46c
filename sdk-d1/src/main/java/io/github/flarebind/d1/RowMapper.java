package io.github.flarebind.d1;

/**
 * Makes a value of a row, where the name-by-name mapping to records and beans does not fit.
 *
 * @param <T> what a row becomes
 */
@FunctionalInterface
public interface RowMapper<T> {
    /** Returns the value of {@code row}, never null; what it throws ends the call as it is. */
    T map(D1Row row);
}
