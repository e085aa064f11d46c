package io.github.flarebind.core.internal;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one percent-encoder: keeps RFC 3986's unreserved characters and encodes the rest, {@code /} included. */
public final class ApiPath {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String LITERAL = UNRESERVED + "/!$&'()*+,;=:@";
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String HEX = "0123456789ABCDEF";

    private ApiPath() {}

    /** Returns the segments, each encoded, each after a slash. */
    static String of(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(segment(segment));
        }
        return path.toString();
    }

    /** Returns {@code path}, which is encoded already, once it is sure to mean what it says. */
    static String literal(String path) {
        requireNonNull(path, "path is null");
        boolean shown = path.startsWith("/") && path.chars().allMatch(c -> c == '%' || LITERAL.indexOf(c) >= 0);
        if (!shown
                || !escaped(path)
                || Stream.of(path.substring(1).split("/", -1)).anyMatch(ApiPath::misleading)) {
            throw new IllegalArgumentException("not a path of the API: '" + OneLine.of(path, 64)
                    + "'; it begins with '/', is percent-encoded, and has no query, which goes to query(..)");
        }
        return path;
    }

    private static boolean escaped(String path) {
        return path.chars().filter(c -> c == '%').count()
                == ESCAPE.matcher(path).results().count();
    }

    private static boolean misleading(String segment) {
        String plain = segment.replace("%2e", ".").replace("%2E", ".");
        return plain.isEmpty() || plain.equals(".") || plain.equals("..");
    }

    private static String segment(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException(
                    "'" + segment + "' cannot be addressed by URL: it would name another path");
        }
        return encode(segment);
    }

    /** Returns {@code text} with every byte of its UTF-8 that is not unreserved as {@code %XX}. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : Utf8.encode(text, "'" + OneLine.of(text, 64) + "'")) {
            if (UNRESERVED.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
        return encoded.toString();
    }

    /** Returns {@code text} decoded; the inverse of {@link #encode}, for the far side of the wire. */
    public static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
