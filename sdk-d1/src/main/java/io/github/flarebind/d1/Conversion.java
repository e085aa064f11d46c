package io.github.flarebind.d1;

import io.github.flarebind.d1.internal.D1Limits;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a column's value is read as a Java type. */
@FunctionalInterface
interface Conversion<T> {
    /** Reads a value, which is a Long, a Double, a String or a byte[]. */
    T of(Object value, String column);

    /** The conversion to {@code type}; refuses one that no column can be. */
    static <T> Conversion<T> to(Class<T> type) {
        Conversion<T> known = known(type);
        if (known == null) {
            throw new IllegalArgumentException("a column cannot be read as " + type.getName());
        }
        return known;
    }

    /** The conversion to {@code type}, if a column can be read as that. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the table pairs each class with its own conversion
    static <T> @Nullable Conversion<T> known(Class<T> type) {
        if (type.isEnum()) {
            return (Conversion<T>) parsed(type, text -> Enum.valueOf((Class) type, text));
        }
        return (Conversion<T>)
                Table.BY_TYPE.get(MethodType.methodType(type).wrap().returnType());
    }

    private static <T> Conversion<T> parsed(Class<?> type, Function<String, T> parser) {
        return (value, column) -> {
            try {
                return parser.apply(text(value, column));
            } catch (NumberFormatException | DateTimeException e) {
                throw unfit(value, column, type.getSimpleName());
            } catch (IllegalArgumentException e) {
                throw value instanceof String ? unfit(value, column, type.getSimpleName()) : e;
            }
        };
    }

    private static String text(Object value, String column) {
        if (value instanceof String text) {
            return text;
        }
        String hint = value instanceof Number ? "; select CAST(.. AS TEXT) to read it as text" : "";
        throw new IllegalArgumentException(holds(value, column) + ", not text" + hint);
    }

    private static long whole(Object value, String column) {
        long whole;
        if (value instanceof Long given) {
            whole = given;
        } else if (value instanceof Double real && real == Math.rint(real)) {
            whole = real.longValue();
        } else {
            throw unfit(value, column, "a whole number");
        }
        if (Math.abs(whole) > D1Limits.MOST_EXACT || whole == Long.MIN_VALUE) {
            throw new IllegalArgumentException(ColumnIndex.described(column)
                    + " holds a whole number beyond 2^53 - 1, which D1 has rounded;"
                    + " select CAST(.. AS TEXT) and read it as text");
        }
        return whole;
    }

    private static long whole(Object value, String column, long most) {
        long whole = whole(value, column);
        if (whole > most || whole < -most - 1) {
            throw new IllegalArgumentException(
                    ColumnIndex.described(column) + " holds a whole number that does not fit: the most is " + most);
        }
        return whole;
    }

    private static double real(Object value, String column) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw unfit(value, column, "a number");
    }

    private static boolean truth(Object value, String column) {
        long number = value instanceof Long whole ? whole : -1;
        if (number != 0 && number != 1) {
            throw unfit(value, column, "1 or 0, a boolean");
        }
        return number == 1;
    }

    private static byte[] bytes(Object value, String column) {
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        throw unfit(value, column, "a blob");
    }

    private static BigDecimal decimal(Object value, String column) {
        if (value instanceof Number number) {
            boolean fraction = number.doubleValue() != Math.rint(number.doubleValue());
            return fraction ? new BigDecimal(value.toString()) : BigDecimal.valueOf(whole(value, column));
        }
        return parsed(BigDecimal.class, BigDecimal::new).of(value, column);
    }

    private static BigInteger integer(Object value, String column) {
        return value instanceof Number
                ? BigInteger.valueOf(whole(value, column))
                : parsed(BigInteger.class, BigInteger::new).of(value, column);
    }

    private static Instant instant(String text) {
        TemporalAccessor moment = moment(text);
        return moment instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) moment).toInstant(ZoneOffset.UTC);
    }

    // SQLite writes a space where ISO 8601 has a T
    private static TemporalAccessor moment(String text) {
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
    }

    private static Object copied(Object value, String column) {
        return value instanceof byte[] ? bytes(value, column) : value;
    }

    private static IllegalArgumentException unfit(Object value, String column, String wanted) {
        return new IllegalArgumentException(holds(value, column) + ", which cannot be read as " + wanted);
    }

    private static String holds(Object value, String column) {
        String kind = value instanceof Long
                ? "a whole number"
                : value instanceof Double ? "a number" : value instanceof String ? "text" : "a blob";
        return ColumnIndex.described(column) + " holds " + kind;
    }

    /** The types that a column can be read as, enums apart. */
    final class Table {
        private static final Map<Class<?>, Conversion<?>> BY_TYPE = Map.ofEntries(
                Map.<Class<?>, Conversion<?>>entry(Object.class, Conversion::copied),
                Map.entry(String.class, (Conversion<String>) Conversion::text),
                Map.entry(Long.class, (Conversion<Long>) Conversion::whole),
                Map.entry(Integer.class, (Conversion<Integer>) (v, c) -> (int) whole(v, c, Integer.MAX_VALUE)),
                Map.entry(Short.class, (Conversion<Short>) (v, c) -> (short) whole(v, c, Short.MAX_VALUE)),
                Map.entry(Double.class, (Conversion<Double>) Conversion::real),
                Map.entry(Float.class, (Conversion<Float>) (v, c) -> (float) real(v, c)),
                Map.entry(Boolean.class, (Conversion<Boolean>) Conversion::truth),
                Map.entry(byte[].class, (Conversion<byte[]>) Conversion::bytes),
                Map.entry(BigDecimal.class, (Conversion<BigDecimal>) Conversion::decimal),
                Map.entry(BigInteger.class, (Conversion<BigInteger>) Conversion::integer),
                Map.entry(UUID.class, parsed(UUID.class, UUID::fromString)),
                Map.entry(Instant.class, parsed(Instant.class, Conversion::instant)),
                Map.entry(LocalDate.class, parsed(LocalDate.class, LocalDate::parse)),
                Map.entry(
                        LocalDateTime.class,
                        parsed(LocalDateTime.class, text -> LocalDateTime.parse(text.replace(' ', 'T')))),
                Map.entry(OffsetDateTime.class, parsed(OffsetDateTime.class, OffsetDateTime::parse)));

        private Table() {}
    }
}
