package io.github.flarebind.d1;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows as beans, through the no-argument constructor and the setters. */
final class BeanMapping<T> implements RowMapping<T> {
    private final Constructor<T> constructor;
    private final Map<Method, Property> setters;

    private BeanMapping(Constructor<T> constructor, Map<Method, Property> setters) {
        this.constructor = constructor;
        this.setters = setters;
    }

    static <T> BeanMapping<T> of(Class<T> type, ColumnIndex columns) {
        Constructor<T> constructor = constructor(type);
        Map<String, Method> setters = setters(type);
        Map<String, Integer> positions = PropertyColumns.of(type, setters.keySet(), columns);
        Map<Method, Property> properties = new LinkedHashMap<>();
        setters.forEach((name, setter) -> properties.put(
                setter, Property.of(columns, positions.getOrDefault(name, -1), setter.getGenericParameterTypes()[0])));
        return new BeanMapping<>(constructor, properties);
    }

    private static Map<String, Method> setters(Class<?> type) {
        Map<String, Method> setters = new LinkedHashMap<>();
        Stream.of(type.getMethods())
                .filter(m -> m.getName().matches("set\\P{Lower}.*") && m.getParameterCount() == 1)
                .forEach(m -> setters.put(property(m), m));
        setters.values().forEach(Method::trySetAccessible);
        return setters;
    }

    private static String property(Method setter) {
        return Character.toLowerCase(setter.getName().charAt(3))
                + setter.getName().substring(4);
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.trySetAccessible(); // where it may not be, newInstance says so
            if (Modifier.isAbstract(type.getModifiers())) {
                throw unsuited(type);
            }
            return constructor;
        } catch (NoSuchMethodException e) {
            throw unsuited(type);
        }
    }

    private static IllegalArgumentException unsuited(Class<?> type) {
        return new IllegalArgumentException("rows cannot be " + type.getName() + ": it is no record, no bean with a"
                + " constructor without parameters, and no type that a column is read as");
    }

    @Override
    public T map(@Nullable Object[] row) {
        T bean = RecordMapping.create(constructor);
        setters.forEach((setter, property) -> set(bean, setter, property.in(row)));
        return bean;
    }

    private static void set(Object bean, Method setter, @Nullable Object value) {
        try {
            setter.invoke(bean, value);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalArgumentException("the setter failed: " + setter, e.getCause());
        } catch (IllegalAccessException e) {
            throw RowMapping.unreachable(bean.getClass(), e);
        }
    }
}
