package io.github.flarebind.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** An async binding driven as its blocking twin, so that one contract covers both faces. */
public final class AsyncFace implements InvocationHandler {
    private final Object async;
    private final Object blocking;

    private AsyncFace(Object async, Object blocking) {
        this.async = async;
        this.blocking = blocking;
    }

    /** Returns a {@code face} whose calls go through its async twin; what has no twin goes to {@code blocking}. */
    public static <T> T of(Class<T> face, T blocking) {
        try {
            return face.cast(proxy(face, face.getMethod("async").invoke(blocking), blocking));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(face + " has no async()", e);
        }
    }

    /** What {@code face} is on the async side, for values that are made of it; itself when it is no such face. */
    static Object async(Object face) {
        return swapped(face, true);
    }

    private static Object proxy(Class<?> face, Object async, Object blocking) {
        return Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, new AsyncFace(async, blocking));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        try {
            Method twin = twin(method);
            return twin == null ? method.invoke(blocking, blocked(given)) : answer(method, twin, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object answer(Method method, Method twin, Object[] given) throws ReflectiveOperationException {
        Object answer = twin.invoke(async, unwrapped(given));
        if (answer instanceof CompletableFuture<?> future) {
            Object value = future.join();
            return isTwin(value, method) ? proxy(method.getReturnType(), value, value) : value;
        }
        return isTwin(answer, method) ? proxy(method.getReturnType(), answer, side(answer, method, given)) : answer;
    }

    /** Whether {@code value} is the async twin of what {@code method} returns. */
    private static boolean isTwin(@Nullable Object value, Method method) {
        Class<?> face = method.getReturnType();
        return value != null && face.isInterface() && !face.isInstance(value);
    }

    /** The same step on the blocking side, for what has no twin; what a future gave has no blocking side. */
    private Object side(Object answer, Method method, Object[] given) throws ReflectiveOperationException {
        boolean sided = method.getDeclaringClass().isInstance(blocking);
        return sided ? method.invoke(blocking, blocked(given)) : answer;
    }

    private @Nullable Method twin(Method method) {
        return Arrays.stream(publicFace(async).getMethods())
                .filter(m -> m.getName().equals(method.getName()) && erased(m, method))
                .findFirst()
                .orElse(null);
    }

    private static Class<?> publicFace(Object async) {
        return async.getClass().getInterfaces()[0];
    }

    private static boolean erased(Method twin, Method method) {
        return Arrays.equals(twin.getParameterTypes(), method.getParameterTypes())
                || (twin.getParameterCount() == 1
                        && method.getParameterCount() == 1
                        && twin.getParameterTypes()[0] == List.class
                        && method.getParameterTypes()[0] == List.class);
    }

    private static Object[] unwrapped(Object[] given) {
        return Arrays.stream(given).map(argument -> swapped(argument, true)).toArray();
    }

    private static Object[] blocked(Object[] given) {
        return Arrays.stream(given).map(argument -> swapped(argument, false)).toArray();
    }

    private static Object swapped(Object argument, boolean async) {
        if (argument instanceof List<?> list) {
            return list.stream().map(item -> swapped(item, async)).toList();
        }
        if (argument != null
                && Proxy.isProxyClass(argument.getClass())
                && Proxy.getInvocationHandler(argument) instanceof AsyncFace face) {
            return async ? face.async : face.blocking;
        }
        return argument;
    }
}
