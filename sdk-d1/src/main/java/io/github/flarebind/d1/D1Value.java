package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value for {@link D1PreparedStatement#bind(Object...)} in a form that its Java type does not say by itself.
 *
 * <p>D1 takes every number for a REAL. That does no harm in a column of INTEGER, REAL or NUMERIC affinity; it does where
 * text is meant ({@code 42} becomes {@code '42.0'}), where integers divide, and beyond 2^53.
 */
public final class D1Value {
    private final @Nullable Object wire;
    private final boolean integer;

    private D1Value(@Nullable Object wire, boolean integer) {
        this.wire = wire;
        this.integer = integer;
    }

    /**
     * An INTEGER, exact at any size: it is sent as text, and its parameter as {@code CAST(? AS INTEGER)}. So it can stand only
     * where an expression can, and compares as a number, with a column of text too.
     */
    public static D1Value integer(long value) {
        return new D1Value(Long.toString(value), true);
    }

    /**
     * The TEXT of a value: {@code 42} is {@code '42'}, {@code 0.5} is {@code '0.5'}, {@code true} is {@code 'true'}.
     *
     * @param value a number, a boolean, or anything that is bound as text
     * @throws IllegalArgumentException when it is of another type, or its text has more than 2,000,000 bytes of UTF-8
     */
    public static D1Value text(Object value) {
        return new D1Value(Bindable.text(requireNonNull(value, "value is null")), false);
    }

    static D1Value of(@Nullable Object wire) {
        return new D1Value(wire, false);
    }

    /** As JSON carries it: null, a Boolean, a Long, a Double, a String, or an array of byte values. */
    @Nullable
    Object wire() {
        return wire;
    }

    boolean isInteger() {
        return integer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof D1Value value && integer == value.integer && Objects.equals(wire, value.wire);
    }

    @Override
    public int hashCode() {
        return Objects.hash(integer, wire);
    }

    /** Never shows the value. */
    @Override
    public String toString() {
        return integer ? "D1Value of an integer" : "D1Value";
    }
}
