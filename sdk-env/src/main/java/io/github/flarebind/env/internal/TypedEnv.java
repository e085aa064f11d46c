package io.github.flarebind.env.internal;

import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.internal.OneLine;
import io.github.flarebind.env.WranglerConfigException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An environment behind an interface of the user's, whose methods are called like the bindings. */
final class TypedEnv implements InvocationHandler {
    private static final int LONGEST_PROBLEM = 500;

    private final String name;
    private final String file;
    private final Map<Method, Object> values = new HashMap<>();
    private final Map<Method, OwnMethod> own = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private TypedEnv(String name, String file) {
        this.name = name;
        this.file = file;
    }

    /** Finds all that the methods of {@code type} name, or tells all that it does not find. */
    static <T> T of(Class<T> type, WranglerEnv env, String file) {
        if (!type.isInterface() || type.isAnnotation() || type.isSealed()) {
            throw new IllegalArgumentException(type.getName()
                    + " cannot be implemented; an interface is expected, neither sealed nor an annotation");
        }
        TypedEnv typed = new TypedEnv(type.getSimpleName(), file);
        methods(type).forEach(method -> typed.find(method, env));
        if (!typed.problems.isEmpty()) {
            throw new WranglerConfigException(file, "it does not fit " + type.getName() + typed.told());
        }
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, typed));
    }

    /** In an order of their own: that of reflection differs from run to run. */
    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !ofObject(method))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean ofObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    private void find(Method method, WranglerEnv env) {
        if (method.isDefault()) {
            own(method);
        } else if (method.getParameterCount() > 0) {
            wrong(method, "has parameters; a binding has none");
        } else {
            Kind.of(method.getReturnType())
                    .ifPresentOrElse(
                            kind -> find(method, kind, env),
                            () -> wrong(method, env.unfit(method.getName(), method.getReturnType())));
        }
    }

    private void own(Method method) {
        try {
            own.put(method, OwnMethod.of(method));
        } catch (IllegalAccessException e) {
            wrong(method, OwnMethod.closed(method.getDeclaringClass()));
        }
    }

    private void find(Method method, Kind kind, WranglerEnv env) {
        try {
            values.put(method, env.value(kind, method.getName()));
        } catch (WranglerConfigException | CloudflareException | UnsupportedOperationException e) {
            String why = OneLine.of(String.valueOf(e.getMessage()), LONGEST_PROBLEM);
            wrong(method, why.startsWith(file) ? why.substring(file.length() + 2) : why); // after ": " or ", "
        }
    }

    private void wrong(Method method, String why) {
        problems.add(method.getName() + "(): " + why);
    }

    private String told() {
        return problems.stream().collect(Collectors.joining("\n  ", ":\n  ", ""));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        OwnMethod body = own.get(method);
        if (body != null) {
            return body.call(proxy, arguments);
        }
        Object value = values.get(method);
        return value != null ? value : ofEveryObject(proxy, method, arguments);
    }

    private Object ofEveryObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && arguments[0] == proxy;
            case "hashCode" -> System.identityHashCode(proxy);
            default -> name + '{' + file + '}';
        };
    }
}
