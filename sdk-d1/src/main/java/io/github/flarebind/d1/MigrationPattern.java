package io.github.flarebind.d1;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.OneLine;
import java.util.regex.Pattern;

/**
 * Which files below a folder are migrations; hidden ones are only where the pattern itself writes the dot.
 *
 * @param regex what their paths match
 * @param depth how many parts their paths have at most
 */
record MigrationPattern(Pattern regex, int depth) {
    private static final Pattern TAKEN = Pattern.compile("[^\\[\\]{}()!#\\\\]+");
    private static final String NOT_HIDDEN = "(?!\\.)";
    private static final String ANY_FOLDERS = "(?:" + NOT_HIDDEN + "[^/]+/)*";

    static MigrationPattern of(String glob) {
        String[] parts = checked(glob).split("/", -1);
        StringBuilder regex = new StringBuilder();
        boolean deep = false;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            boolean any = parts[i].equals("**");
            deep |= any;
            regex.append(any ? ANY_FOLDERS : part(parts[i])).append(any || last ? "" : "/");
            regex.append(any && last ? part("*") : "");
        }
        return new MigrationPattern(Pattern.compile(regex.toString()), deep ? Integer.MAX_VALUE : parts.length);
    }

    private static String checked(String glob) {
        requireNonNull(glob, "pattern is null");
        if (!TAKEN.matcher(glob).matches() || glob.startsWith("/") || glob.matches("(.*/)?\\.{0,2}(/.*)?")) {
            throw new IllegalArgumentException("a pattern of migrations is a path below their folder, in which *, ? and"
                    + " ** stand for others; not '" + OneLine.of(glob, 64) + "'");
        }
        return glob;
    }

    private static String part(String glob) {
        StringBuilder regex = new StringBuilder(glob.startsWith("*") || glob.startsWith("?") ? NOT_HIDDEN : "");
        for (String piece : glob.split("(?<=[*?])|(?=[*?])", -1)) {
            regex.append(
                    switch (piece) {
                        case "*" -> "[^/]*";
                        case "?" -> "[^/]";
                        default -> Pattern.quote(piece);
                    });
        }
        return regex.toString();
    }

    boolean fits(String path) {
        return !path.isEmpty() && !path.endsWith("/") && regex.matcher(path).matches();
    }
}
