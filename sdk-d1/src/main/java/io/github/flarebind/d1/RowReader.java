package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

/** How the rows of a result are read; asked once its columns are known. */
@FunctionalInterface
interface RowReader<T> {
    RowMapping<T> over(ColumnIndex columns);

    /** Rows as they are. */
    static RowReader<D1Row> rows() {
        return columns -> row -> new D1Row(columns, row);
    }

    /** Rows as {@code type}, by the names of its properties. */
    static <T> RowReader<T> of(Class<T> type) {
        requireNonNull(type, "type is null");
        return columns -> RowMapping.to(type, columns);
    }

    /** Rows as the caller's own mapper makes them. */
    static <T> RowReader<T> of(RowMapper<T> mapper) {
        requireNonNull(mapper, "mapper is null");
        return columns -> row -> requireNonNull(mapper.map(new D1Row(columns, row)), "the row mapper returned null");
    }
}
