package io.github.flarebind.testing.engine;

import io.github.flarebind.r2.internal.R2Limits;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a listing asks for.
 *
 * @param prefix what keys begin with
 * @param delimiter where keys are cut behind the prefix; empty for nowhere
 * @param limit objects and delimited prefixes in a page, together
 * @param cursor where the page before ended
 * @param startAfter a key that those of this page are behind
 */
public record R2Selection(
        String prefix, String delimiter, long limit, Optional<String> cursor, Optional<String> startAfter) {
    private static final int INVALID_MAX_KEYS = 10022;
    private static final int INVALID_ARGUMENT = 10029;

    /** Refuses a limit out of range. */
    public R2Selection {
        if (limit < 1 || limit > R2Limits.MAX_LIST) {
            throw new ServiceException(
                    ServiceException.Kind.INVALID,
                    INVALID_MAX_KEYS,
                    "MaxKeys params must be positive integer <= " + R2Limits.MAX_LIST + ".");
        }
    }

    static String cursorAt(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that all of this page are behind; of cursor and start the later wins. Every key is behind "". */
    String after() {
        String from = cursor.map(R2Selection::position).orElse("");
        String start = startAfter.orElse("");
        return Utf8Order.COMPARATOR.compare(from, start) < 0 ? start : from;
    }

    /** The key at which the page with this cursor ended. */
    public static String position(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ServiceException(ServiceException.Kind.INVALID, INVALID_ARGUMENT, "The cursor is not valid.");
        }
    }

    /** What {@code key} is shown as if it has the delimiter: all up to and including its first one. */
    Optional<String> group(String key) {
        int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return at < 0 ? Optional.empty() : Optional.of(key.substring(0, at + delimiter.length()));
    }
}
