package io.github.flarebind.d1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement's result off the wire.
 *
 * @param columns the columns, shared by all rows
 * @param rows the rows' values
 * @param meta what the service says about the run
 * @param failure why the statement failed, when it did
 */
record RawResult(ColumnIndex columns, List<@Nullable Object[]> rows, D1Meta meta, Optional<String> failure) {
    <T> D1Result<T> as(RowReader<T> reader) {
        if (rows.isEmpty()) {
            return new D1Result<>(List.of(), meta);
        }
        RowMapping<T> mapping = reader.over(columns);
        List<T> results = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            T mapped = mapping.map(row);
            if (mapped == null) {
                throw new IllegalArgumentException(
                        ColumnIndex.described(columns.names().get(0)) + " is NULL in row " + (results.size() + 1)
                                + ", and a list has no place for that; use run() and D1Row");
            }
            results.add(mapped);
        }
        return new D1Result<>(results, meta);
    }

    <T> Optional<T> first(RowReader<T> reader) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(reader.over(columns).map(rows.get(0)));
    }

    <T> Optional<T> first(String column, Conversion<T> conversion) {
        return first(RowReader.rows()).flatMap(row -> row.get(column, conversion));
    }

    D1Raw raw() {
        List<List<@Nullable Object>> lists = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            lists.add(Collections.unmodifiableList(Arrays.asList(row)));
        }
        return new D1Raw(columns.names(), lists);
    }
}
