package io.github.flarebind.env.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A method of the user's interface that has a body.
 *
 * @param body runs it on the object that it is called on
 */
record OwnMethod(MethodHandle body) {
    private static final Object[] NONE = {};

    /**
     * The method, for calls. {@code InvocationHandler.invokeDefault} takes none of interfaces that are not public.
     *
     * @throws IllegalAccessException when its module does not open its package to this one
     */
    static OwnMethod of(Method method) throws IllegalAccessException {
        Class<?> type = method.getDeclaringClass();
        OwnMethod.class.getModule().addReads(type.getModule());
        return new OwnMethod(
                MethodHandles.privateLookupIn(type, MethodHandles.lookup()).unreflectSpecial(method, type));
    }

    /** What to tell of one that cannot be run. */
    static String closed(Class<?> type) {
        Module ours = OwnMethod.class.getModule();
        return "has a body, which cannot be run here; add to the module-info of "
                + type.getModule().getName() + ": opens " + type.getPackageName()
                + (ours.isNamed() ? " to " + ours.getName() : "") + ';';
    }

    @Nullable
    Object call(Object on, Object @Nullable [] arguments) throws Throwable {
        return body.bindTo(on).invokeWithArguments(arguments == null ? NONE : arguments);
    }
}
