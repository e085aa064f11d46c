package io.github.flarebind.d1;

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
public interface D1PreparedStatement {
    /**
     * This statement with these values in place of any that it had; nothing is sent.
     *
     * <ul>
     *   <li>{@code null}: NULL; {@code boolean}: 1 or 0; {@code byte[]}: BLOB, at most 2,000,000 bytes
     *   <li>{@code byte}, {@code short}, {@code int}, {@code long}, {@code float}, {@code double}: REAL, which a column
     *       of INTEGER affinity makes an INTEGER, and a TEXT column the text {@code 42.0}
     *   <li>{@code String}: TEXT, at most 2,000,000 bytes; an enum: its name; {@code UUID}, {@code BigDecimal} and
     *       {@code BigInteger}: their text
     *   <li>{@code Instant}, {@code LocalDate}, {@code LocalDateTime}, {@code OffsetDateTime}: their ISO 8601 text
     * </ul>
     *
     * @param values at most 100, as many as the highest parameter {@code ?} or {@code ?NNN} has
     * @throws IllegalArgumentException when one is a whole number beyond 2^53 - 1, which D1 would round (bind its text
     *     and write {@code CAST(? AS INTEGER)}), not finite, text with an unpaired surrogate, or of another type
     */
    D1PreparedStatement bind(@Nullable Object... values);

    /** Runs it and gives all rows. */
    D1Result<D1Row> run();

    /** Runs it and gives all rows as {@code type}. */
    <T> D1Result<T> run(Class<T> type);

    /** The same as {@link #run()}. */
    D1Result<D1Row> all();

    /** Runs it and gives the first row, empty when there is none. It adds no LIMIT: the whole query runs. */
    Optional<D1Row> first();

    /** Runs it and gives the first row as {@code type}; empty when there is none, or when the single value is NULL. */
    <T> Optional<T> first(Class<T> type);

    /**
     * Runs it and gives one column of the first row; empty when there is no row or it holds NULL.
     *
     * @throws IllegalArgumentException when there is a row without such a column, naming the columns there are
     */
    <T> Optional<T> first(String column, Class<T> type);

    /** Runs it and gives columns and rows as they came, duplicate names and order kept. */
    D1Raw raw();
}
