package io.github.flarebind.d1;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrangler's order of migrations: by the number that each part of the path begins with, then by its characters. */
final class MigrationOrder implements Comparator<String> {
    static final MigrationOrder INSTANCE = new MigrationOrder();

    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?[0-9]+).*", Pattern.DOTALL);

    private MigrationOrder() {}

    @Override
    public int compare(String one, String other) {
        String[] ones = one.split("/", -1);
        String[] others = other.split("/", -1);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int order = compareParts(ones[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static int compareParts(String one, String other) {
        int order = Double.compare(number(one), number(other));
        return order != 0 ? order : one.compareTo(other);
    }

    /** As JavaScript reads it; what begins with none comes after all numbers. */
    private static double number(String part) {
        int end = part.indexOf('_');
        Matcher number = NUMBER.matcher(end < 0 ? part : part.substring(0, end));
        // adding zero makes -0 equal to 0
        return number.matches() ? Double.parseDouble(number.group(1)) + 0.0 : Double.POSITIVE_INFINITY;
    }
}
