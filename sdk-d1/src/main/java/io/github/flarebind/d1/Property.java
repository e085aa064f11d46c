package io.github.flarebind.d1;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One property of a mapped type, and the column that it is read from. */
final class Property {
    private final String column;
    private final int position;
    private final Conversion<?> conversion;
    private final boolean optional;
    private final boolean primitive;

    private Property(String column, int position, Type type) {
        this.column = column;
        this.position = position;
        this.optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        Class<?> plain = plain(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
        this.primitive = plain.isPrimitive();
        this.conversion = Conversion.to(plain);
    }

    /** The property of {@code type} that is read from the column at {@code position}. */
    static Property of(ColumnIndex columns, int position, Type type) {
        return new Property(columns.names().get(position), position, type);
    }

    private static Class<?> plain(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        throw new IllegalArgumentException("a column cannot be read as " + type.getTypeName());
    }

    /** The property's value in {@code row}. */
    @Nullable
    Object in(@Nullable Object[] row) {
        Object value = row[position];
        if (value == null && primitive) {
            throw new IllegalArgumentException(ColumnIndex.described(column)
                    + " is NULL, and its property is primitive; make it an object, or an Optional");
        }
        Object converted = value == null ? null : conversion.of(value, column);
        return optional ? Optional.ofNullable(converted) : converted;
    }
}
