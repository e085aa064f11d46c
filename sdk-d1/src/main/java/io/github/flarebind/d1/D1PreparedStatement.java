package io.github.flarebind.d1;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL with values for its parameters. Immutable: it may be kept, shared and run again.
 *
 * <p>Rows map to a type {@code T} that is a record, a bean with a public no-argument constructor and setters, or a single
 * value ({@code String}, {@code Long}, {@code Integer}, {@code Double}, {@code Boolean}, {@code byte[]},
 * {@code BigDecimal}, {@code Instant}, {@code LocalDate}, {@code UUID}, an enum, ...). A column {@code created_at} is the
 * property {@code createdAt}; each column has its property and each property its column, else it is an
 * {@link IllegalArgumentException} naming the one without. A type of a module is opened or exported to this one.
 */
public interface D1PreparedStatement extends D1Statement {
    /**
     * This statement with these values in place of any that it had; nothing is sent.
     *
     * <ul>
     *   <li>{@code null}: NULL; {@code boolean}: 1 or 0; {@code byte[]}: BLOB, at most 2,000,000 bytes
     *   <li>{@code byte}, {@code short}, {@code int}, {@code long}, {@code float}, {@code double}: REAL, which a column
     *       of INTEGER affinity makes an INTEGER, and a TEXT column the text {@code 42.0}
     *   <li>{@code String}: TEXT, at most 2,000,000 bytes; an enum: its name; {@code UUID}, {@code BigDecimal} and
     *       {@code BigInteger}: their text
     *   <li>{@code Instant}: its ISO 8601 text in UTC with at least milliseconds, as JavaScript writes it;
     *       {@code LocalDate}, {@code LocalDateTime}, {@code OffsetDateTime}: their ISO 8601 text
     *   <li>{@link D1Value}: an INTEGER of any size, or the text of a number
     * </ul>
     *
     * <p>One NULL alone is {@code bind((Object) null)}. A list has no form of its own: one {@code ?} for each element, or its
     * JSON text and {@code IN (SELECT value FROM json_each(?))}.
     *
     * @param values at most 100, as many as the highest parameter {@code ?} or {@code ?NNN} has
     * @throws IllegalArgumentException when one is a whole number beyond 2^53 - 1, which D1 would round (bind
     *     {@link D1Value#integer(long)}), not finite, text with an unpaired surrogate, or of another type
     */
    D1PreparedStatement bind(@Nullable Object... values);

    /**
     * This statement with these values for its parameters {@code :name}; nothing is sent. D1 itself knows no names: they
     * are sent as numbers.
     *
     * @param values by name, without the colon; each as {@link #bind(Object...)} takes it
     * @throws IllegalArgumentException when a parameter has no value or a value no parameter, naming them
     */
    D1PreparedStatement bind(Map<String, ?> values);

    /** Runs it and gives all rows. */
    D1Result<D1Row> run();

    /** Runs it and gives all rows as {@code type}. */
    <T> D1Result<T> run(Class<T> type);

    /** Runs it and gives all rows as {@code mapper} makes them. */
    <T> D1Result<T> run(RowMapper<T> mapper);

    /** The same as {@link #run()}. */
    D1Result<D1Row> all();

    /** Runs it and gives the first row, empty when there is none. It adds no LIMIT: the whole query runs. */
    Optional<D1Row> first();

    /** Runs it and gives the first row as {@code type}; empty when there is none, or when the single value is NULL. */
    <T> Optional<T> first(Class<T> type);

    /** Runs it and gives the first row as {@code mapper} makes it; empty when there is none. */
    <T> Optional<T> first(RowMapper<T> mapper);

    /**
     * Runs it and gives one column of the first row; empty when there is no row or it holds NULL.
     *
     * @throws IllegalArgumentException when there is a row without such a column, naming the columns there are
     */
    <T> Optional<T> first(String column, Class<T> type);

    /** Runs it and gives columns and rows as they came, duplicate names and order kept. */
    D1Raw raw();
}
