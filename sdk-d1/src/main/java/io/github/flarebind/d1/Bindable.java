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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be bound, as JSON carries it: null, boolean, number, text, or an array of byte values. */
final class Bindable {
    private final String name;

    private Bindable(int position) {
        this.name = "value " + position;
    }

    /** The values as they go on the wire; refuses those that D1 does not take or would alter. */
    static List<@Nullable Object> all(@Nullable Object... values) {
        if (values.length > D1Limits.PARAMETERS) {
            throw new IllegalArgumentException(
                    "a statement takes at most " + D1Limits.PARAMETERS + " values; " + values.length + " are bound");
        }
        List<@Nullable Object> wire = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            wire.add(value == null ? null : new Bindable(i + 1).wire(value));
        }
        return Collections.unmodifiableList(wire);
    }

    private Object wire(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value instanceof byte[] bytes ? blob(bytes) : text(written(value));
    }

    private Object number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return whole(number.longValue());
        }
        if (number instanceof Double || number instanceof Float) {
            return finite(number.doubleValue());
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (number instanceof BigInteger) {
            return number.toString();
        }
        throw unsuited(number);
    }

    private Object whole(long number) {
        if (number > D1Limits.MOST_EXACT || number < -D1Limits.MOST_EXACT) {
            throw new IllegalArgumentException(name + " is a whole number beyond 2^53 - 1, which D1 would round;"
                    + " bind its text, and write CAST(? AS INTEGER) where the column does not convert it");
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
        boolean asText = value instanceof String
                || value instanceof UUID
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime;
        if (!asText) {
            throw unsuited(value);
        }
        return value.toString();
    }

    private String text(String text) {
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

    private void atMost(int bytes) {
        if (bytes > D1Limits.VALUE_BYTES) {
            throw new IllegalArgumentException(name + " has " + bytes + " bytes; the limit is " + D1Limits.VALUE_BYTES);
        }
    }

    private IllegalArgumentException unsuited(Object value) {
        return new IllegalArgumentException(name + " is a " + value.getClass().getName()
                + ", which has no counterpart in D1; bind text, a number, a boolean, bytes or null");
    }
}
