package io.github.flarebind.d1;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows as records, through the canonical constructor. */
final class RecordMapping<T> implements RowMapping<T> {
    private final Constructor<T> constructor;
    private final List<Property> properties;

    private RecordMapping(Constructor<T> constructor, List<Property> properties) {
        this.constructor = constructor;
        this.properties = properties;
    }

    static <T> RecordMapping<T> of(Class<T> type, ColumnIndex columns) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
        Map<String, Integer> positions = PropertyColumns.of(type, names, columns);
        List<Property> properties = Stream.of(components)
                .map(component -> Property.of(
                        columns, positions.getOrDefault(component.getName(), -1), component.getGenericType()))
                .toList();
        return new RecordMapping<>(canonical(type, components), properties);
    }

    private static <T> Constructor<T> canonical(Class<T> type, RecordComponent... components) {
        Class<?>[] parameters =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(parameters);
            constructor.trySetAccessible(); // where it may not be, newInstance says so
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor: " + type.getName(), e);
        }
    }

    @Override
    public T map(@Nullable Object[] row) {
        return create(constructor, properties.stream().map(p -> p.in(row)).toArray());
    }

    /** Calls {@code constructor}; what it throws comes out as it is. */
    static <T> T create(Constructor<T> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalArgumentException("the constructor failed: " + constructor, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw RowMapping.unreachable(constructor.getDeclaringClass(), e);
        }
    }
}
