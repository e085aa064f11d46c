package io.github.flarebind.d1;

import io.github.flarebind.core.internal.Utf8;
import io.github.flarebind.d1.internal.D1Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of Java's values what D1 takes; refuses those that it does not take, or would alter. */
final class Bindable {
    private final String name;

    private Bindable(String name) {
        this.name = name;
    }

    /** Refuses more values than a statement takes. */
    static void limit(int count) {
        if (count > D1Limits.PARAMETERS) {
            throw new IllegalArgumentException(
                    "a statement takes at most " + D1Limits.PARAMETERS + " values; " + count + " are bound");
        }
    }

    /** The values by position. */
    static List<D1Value> all(@Nullable Object... values) {
        limit(values.length);
        List<D1Value> bound = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            bound.add(new Bindable("value " + (i + 1)).value(values[i]));
        }
        return List.copyOf(bound);
    }

    /** The value of the parameter called {@code name}. */
    static D1Value named(String name, @Nullable Object value) {
        return new Bindable("the value of " + name).value(value);
    }

    /** The text of a value that has one. */
    static String text(Object value) {
        Bindable bindable = new Bindable("the value");
        boolean anyNumber = value instanceof Long || value instanceof Double || value instanceof Float;
        Object wire = anyNumber ? value : bindable.wire(value);
        if (wire instanceof int[]) {
            throw bindable.unsuited(value);
        }
        return wire.toString();
    }

    private D1Value value(@Nullable Object value) {
        return value instanceof D1Value given ? given : D1Value.of(value == null ? null : wire(value));
    }

    private Object wire(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value instanceof byte[] bytes ? blob(bytes) : checked(written(value));
    }

    private Object number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return whole(number.longValue());
        }
        if (number instanceof Double || number instanceof Float) {
            return finite(number.doubleValue());
        }
        if (number instanceof BigDecimal decimal) {
            atMost(Math.max(decimal.precision(), 1L) + Math.abs((long) decimal.scale()));
            return decimal.toPlainString();
        }
        if (number instanceof BigInteger integer) {
            atMost(integer.bitLength() * 3L / 10); // digits, rounded down
            return integer.toString();
        }
        throw unsuited(number);
    }

    private Object whole(long number) {
        if (number > D1Limits.MOST_EXACT || number < -D1Limits.MOST_EXACT) {
            throw new IllegalArgumentException(
                    name + " is a whole number beyond 2^53 - 1, which D1 would round;" + " bind D1Value.integer(..)");
        }
        return number;
    }

    private Object finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " is not finite, and D1 would store NULL");
        }
        return number;
    }

    private String written(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant instant) {
            return instant(instant);
        }
        boolean asText = value instanceof String
                || value instanceof UUID
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime;
        if (!asText) {
            throw unsuited(value);
        }
        return value.toString();
    }

    /** With its milliseconds, as JavaScript writes it: without them it would sort behind those of the same second. */
    private static String instant(Instant instant) {
        String iso = instant.toString();
        return iso.indexOf('.') < 0 ? iso.replace("Z", ".000Z") : iso;
    }

    private String checked(String text) {
        atMost(Utf8.encode(text, name).length);
        return text;
    }

    private int[] blob(byte[] bytes) {
        atMost(bytes.length);
        int[] numbers = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i] & 0xff;
        }
        return numbers;
    }

    private void atMost(long bytes) {
        if (bytes > D1Limits.VALUE_BYTES) {
            throw new IllegalArgumentException(name + " has " + bytes + " bytes; the limit is " + D1Limits.VALUE_BYTES);
        }
    }

    private IllegalArgumentException unsuited(Object value) {
        return new IllegalArgumentException(
                name + " is a " + value.getClass().getName()
                        + ", which has no counterpart in D1; bind text, a number, a boolean, bytes or null, and of a list its elements");
    }
}
