package io.github.flarebind.env.internal;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Whole numbers of TOML, of which wrangler takes those that a double has exactly, wherever they stand. */
final class TomlWhole {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9][0-9_]*|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+");
    private static final Pattern BEFORE_DIGITS = Pattern.compile("^[+-]?(?:0[xob])?0*");
    private static final int MOST_BITS = 53;

    private TomlWhole() {}

    static void check(Place at, String scalar) {
        if (WHOLE.matcher(scalar).matches() && beyond(scalar.replace("_", ""))) {
            throw at.wrong(" is a whole number beyond 9007199254740991, which wrangler takes in no TOML;"
                    + " write it in quotes");
        }
    }

    private static boolean beyond(String whole) {
        String digits = BEFORE_DIGITS.matcher(whole).replaceFirst("");
        return digits.length() > MOST_BITS
                || (!digits.isEmpty() && new BigInteger(digits, radix(whole)).bitLength() > MOST_BITS);
    }

    private static int radix(String whole) {
        return switch (whole.substring(0, Math.min(2, whole.length()))) {
            case "0x" -> 16;
            case "0o" -> 8;
            case "0b" -> 2;
            default -> 10;
        };
    }
}
