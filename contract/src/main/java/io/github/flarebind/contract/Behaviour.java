package io.github.flarebind.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** What a case states, and where that was checked. */
public record Behaviour(Method method, Checked checked) {
    /** The behaviour of {@code method} by its annotation, else by that of its class; empty when neither has one. */
    public static Optional<Behaviour> of(Method method) {
        Checked own = method.getAnnotation(Checked.class);
        Checked checked = own != null ? own : method.getDeclaringClass().getAnnotation(Checked.class);
        return Optional.ofNullable(checked).map(found -> new Behaviour(method, found));
    }

    /** Whether it was checked on {@code place}. */
    public boolean on(CheckedOn place) {
        return places().contains(place);
    }

    /** Where it was checked. */
    public List<CheckedOn> places() {
        return List.of(checked.value());
    }

    /** The class that declares it, and its name, as a reader of the code looks for it. */
    public String place() {
        return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
    }
}
