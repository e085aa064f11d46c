package io.github.flarebind.d1;

import org.jspecify.annotations.Nullable;

/** How the rows of one result become values of a type. */
@FunctionalInterface
interface RowMapping<T> {
    /** The value of a row; null only when a single value is NULL. */
    @Nullable
    T map(@Nullable Object[] row);

    /** The mapping to {@code type}; refuses a type that does not fit the columns. */
    @SuppressWarnings("unchecked") // the branch has established what T is
    static <T> RowMapping<T> to(Class<T> type, ColumnIndex columns) {
        if (type == D1Row.class) {
            return (RowMapping<T>) RowReader.rows().over(columns);
        }
        Conversion<T> single = type == Object.class ? null : Conversion.known(type);
        if (single != null) {
            return single(single, type, columns);
        }
        return type.isRecord() ? RecordMapping.of(type, columns) : BeanMapping.of(type, columns);
    }

    private static <T> RowMapping<T> single(Conversion<T> conversion, Class<T> type, ColumnIndex columns) {
        if (columns.names().size() > 1) {
            throw new IllegalArgumentException(type.getSimpleName() + " takes a result of one column; "
                    + columns.listed() + "; use first(column, type), or a record");
        }
        return row -> {
            Object value = row[0];
            return value == null ? null : conversion.of(value, columns.names().get(0));
        };
    }

    /** Says what opens a type to this module. */
    static IllegalArgumentException unreachable(Class<?> type, Exception cause) {
        return new IllegalArgumentException(
                type.getName() + " cannot be made here: make it public in an exported package, or write 'opens "
                        + type.getPackageName() + " to io.github.flarebind.d1;' in its module-info",
                cause);
    }
}
