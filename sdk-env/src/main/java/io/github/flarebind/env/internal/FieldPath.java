package io.github.flarebind.env.internal;

import io.github.flarebind.core.internal.OneLine;
import java.util.regex.Pattern;

/** How the way to a field is written, in messages and as a key of its line. */
final class FieldPath {
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_$-]+");
    private static final int LONGEST_NAME = 64;

    private FieldPath() {}

    static String of(String parent, String name) {
        String written = BARE.matcher(name).matches() ? name : '"' + OneLine.of(name, LONGEST_NAME) + '"';
        return parent.isEmpty() ? written : parent + '.' + written;
    }

    static String of(String parent, int index) {
        return parent + '[' + index + ']';
    }
}
