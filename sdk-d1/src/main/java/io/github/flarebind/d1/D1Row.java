package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row. Names are told apart by case; of columns with the same name the last one is meant, as in a Worker.
 *
 * <p>The getters that give no {@code Optional} throw {@link IllegalArgumentException} on NULL. All of them do when
 * there is no such column, naming those there are, and when its value cannot be read as that type.
 */
public final class D1Row {
    private final ColumnIndex index;
    private final @Nullable Object[] values;

    D1Row(ColumnIndex index, @Nullable Object[] values) {
        this.index = index;
        this.values = values;
    }

    /** The columns' names in order, duplicates kept. */
    public List<String> columns() {
        return index.names();
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException also beyond 2^53 - 1, where D1 has rounded it: select {@code CAST(col AS TEXT)}
     */
    public long getLong(String column) {
        return getLong(index.of(column));
    }

    /** As {@link #getLong(String)}, of the column at {@code position}, counted from 0. */
    public long getLong(int position) {
        return required(position, Long.class);
    }

    /** A whole number that fits in an {@code int}. */
    public int getInt(String column) {
        return getInt(index.of(column));
    }

    /** As {@link #getInt(String)}, of the column at {@code position}, counted from 0. */
    public int getInt(int position) {
        return required(position, Integer.class);
    }

    /** A number. */
    public double getDouble(String column) {
        return getDouble(index.of(column));
    }

    /** As {@link #getDouble(String)}, of the column at {@code position}, counted from 0. */
    public double getDouble(int position) {
        return required(position, Double.class);
    }

    /** A truth value: SQLite's 1 or 0. */
    public boolean getBoolean(String column) {
        return getBoolean(index.of(column));
    }

    /** As {@link #getBoolean(String)}, of the column at {@code position}, counted from 0. */
    public boolean getBoolean(int position) {
        return required(position, Boolean.class);
    }

    /** Text. A number is refused, for 1 and 1.0 look alike here: select {@code CAST(col AS TEXT)}. */
    public String getString(String column) {
        return getString(index.of(column));
    }

    /** As {@link #getString(String)}, of the column at {@code position}, counted from 0. */
    public String getString(int position) {
        return required(position, String.class);
    }

    /** The bytes of a blob, copied. */
    public byte[] getBytes(String column) {
        return getBytes(index.of(column));
    }

    /** As {@link #getBytes(String)}, of the column at {@code position}, counted from 0. */
    public byte[] getBytes(int position) {
        return required(position, byte[].class);
    }

    /** A moment: ISO 8601 text, or SQLite's {@code YYYY-MM-DD HH:MM:SS}; without an offset it is UTC. */
    public Instant getInstant(String column) {
        return getInstant(index.of(column));
    }

    /** As {@link #getInstant(String)}, of the column at {@code position}, counted from 0. */
    public Instant getInstant(int position) {
        return required(position, Instant.class);
    }

    /** A date: text {@code YYYY-MM-DD}. */
    public LocalDate getLocalDate(String column) {
        return getLocalDate(index.of(column));
    }

    /** As {@link #getLocalDate(String)}, of the column at {@code position}, counted from 0. */
    public LocalDate getLocalDate(int position) {
        return required(position, LocalDate.class);
    }

    /** A UUID in its text of 36 characters. */
    public UUID getUuid(String column) {
        return getUuid(index.of(column));
    }

    /** As {@link #getUuid(String)}, of the column at {@code position}, counted from 0. */
    public UUID getUuid(int position) {
        return required(position, UUID.class);
    }

    /** A decimal number: text, which is exact, or a number. */
    public BigDecimal getBigDecimal(String column) {
        return getBigDecimal(index.of(column));
    }

    /** As {@link #getBigDecimal(String)}, of the column at {@code position}, counted from 0. */
    public BigDecimal getBigDecimal(int position) {
        return required(position, BigDecimal.class);
    }

    /** A constant of an enum, by its name. */
    public <E extends Enum<E>> E getEnum(String column, Class<E> type) {
        return getEnum(index.of(column), type);
    }

    /** As {@link #getEnum(String, Class)}, of the column at {@code position}, counted from 0. */
    public <E extends Enum<E>> E getEnum(int position, Class<E> type) {
        return required(position, type);
    }

    private <T> T required(int position, Class<T> type) {
        return get(position, type)
                .orElseThrow(() -> new IllegalArgumentException(ColumnIndex.described(
                                index.names().get(position)) + " is NULL; get(column, type) gives an Optional"));
    }

    /** The value as one of the types that a single value maps to; empty when it is NULL. */
    public <T> Optional<T> get(String column, Class<T> type) {
        return get(column, Conversion.to(requireNonNull(type, "type is null")));
    }

    <T> Optional<T> get(String column, Conversion<T> conversion) {
        return get(index.of(column), conversion);
    }

    /** The value of the column at {@code position}, counted from 0; empty when it is NULL. */
    public <T> Optional<T> get(int position, Class<T> type) {
        return get(index.checked(position), Conversion.to(requireNonNull(type, "type is null")));
    }

    private <T> Optional<T> get(int position, Conversion<T> conversion) {
        Object value = values[position];
        return value == null
                ? Optional.empty()
                : Optional.of(conversion.of(value, index.names().get(position)));
    }

    /** The value as it came, of the column at {@code position}, counted from 0; see {@link D1Raw#rows()}. */
    public @Nullable Object value(int position) {
        Object value = values[index.checked(position)];
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    /** Whether the value is NULL. */
    public boolean isNull(String column) {
        return values[index.of(column)] == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof D1Row row
                && index.names().equals(row.index.names())
                && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return 31 * index.names().hashCode() + Arrays.deepHashCode(values);
    }

    /** Names the columns, never the values. */
    @Override
    public String toString() {
        return "D1Row" + index.names();
    }
}
