package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        return required(column, Long.class);
    }

    /** A whole number that fits in an {@code int}. */
    public int getInt(String column) {
        return required(column, Integer.class);
    }

    /** A number. */
    public double getDouble(String column) {
        return required(column, Double.class);
    }

    /** A truth value: SQLite's 1 or 0. */
    public boolean getBoolean(String column) {
        return required(column, Boolean.class);
    }

    /** Text. A number is refused, for 1 and 1.0 look alike here: select {@code CAST(col AS TEXT)}. */
    public String getString(String column) {
        return required(column, String.class);
    }

    /** The bytes of a blob, copied. */
    public byte[] getBytes(String column) {
        return required(column, byte[].class);
    }

    private <T> T required(String column, Class<T> type) {
        return get(column, type)
                .orElseThrow(() -> new IllegalArgumentException(
                        ColumnIndex.described(column) + " is NULL; get(column, type) gives an Optional"));
    }

    /** The value as one of the types that a single value maps to; empty when it is NULL. */
    public <T> Optional<T> get(String column, Class<T> type) {
        return get(requireNonNull(column, "column is null"), Conversion.to(requireNonNull(type, "type is null")));
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
        return values[index.of(requireNonNull(column, "column is null"))] == null;
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
