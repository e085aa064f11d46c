package io.github.flarebind.core.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as JavaScript writes them. */
public final class JsNumber {
    private static final double EXACT = 1L << 53; // whole numbers below it are what they look like
    private static final int MOST_DIGITS = 17; // so many tell every double
    private static final int LONGEST_PLAIN = 21;
    private static final int MOST_ZEROS = 6; // after the point, that of the number before it included

    private JsNumber() {}

    /** A finite double as {@code JSON.stringify} writes it. */
    public static String of(double number) {
        BigDecimal digits = shortest(number).stripTrailingZeros();
        int beforePoint = digits.precision() - digits.scale();
        return number == 0 || (beforePoint <= LONGEST_PLAIN && beforePoint > -MOST_ZEROS)
                ? digits.toPlainString()
                : withExponent(digits, beforePoint - 1);
    }

    private static String withExponent(BigDecimal digits, int exponent) {
        String first = digits.movePointLeft(exponent).toPlainString();
        return first + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }

    /**
     * The fewest digits that mean this very double, and of those the nearest; before Java 19, {@code Double.toString} has more
     * now and then.
     */
    public static BigDecimal shortest(double number) {
        if ((long) number == number && Math.abs(number) < EXACT) {
            return BigDecimal.valueOf((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal near = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (near.doubleValue() == number) {
                return near;
            }
            // below a power of two doubles are closer to each other: the farther neighbour may be the one that means it
            RoundingMode other = near.abs().compareTo(exact.abs()) < 0 ? RoundingMode.UP : RoundingMode.DOWN;
            BigDecimal far = exact.round(new MathContext(digits, other));
            if (far.doubleValue() == number) {
                return far;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
