package io.github.flarebind.r2;

import java.util.OptionalLong;

/**
 * Some of an object's bytes. What reaches beyond the end is cut there; a range that begins at the end or behind it is an {@link
 * io.github.flarebind.core.error.InvalidRequestException} (10039).
 *
 * @param offset the first byte; empty for the last {@code length} bytes
 * @param length how many bytes; empty for all that follow
 */
public record R2Range(OptionalLong offset, OptionalLong length) {
    /** Refuses a range without bytes. */
    public R2Range {
        if (offset.isEmpty() && length.isEmpty()) {
            throw new IllegalArgumentException("a range has an offset or a length");
        }
        if (offset.orElse(0) < 0 || length.orElse(1) < 1) {
            throw new IllegalArgumentException("a range begins at 0 or later and has at least 1 byte, not offset "
                    + offset.orElse(0) + ", length " + length.orElse(1));
        }
        if (offset.orElse(0) > Long.MAX_VALUE - length.orElse(1)) {
            throw new IllegalArgumentException("the range ends beyond 2^63 - 1 bytes");
        }
    }

    /** As the header {@code Range} says it. */
    String header() {
        if (offset.isEmpty()) {
            return "bytes=-" + length.orElseThrow();
        }
        String last = length.isPresent() ? Long.toString(offset.getAsLong() + length.getAsLong() - 1) : "";
        return "bytes=" + offset.getAsLong() + '-' + last;
    }

    /** {@code length} bytes, the first one at {@code offset}, counted from 0. */
    public static R2Range of(long offset, long length) {
        return new R2Range(OptionalLong.of(offset), OptionalLong.of(length));
    }

    /** All bytes from {@code offset} on. */
    public static R2Range from(long offset) {
        return new R2Range(OptionalLong.of(offset), OptionalLong.empty());
    }

    /** The last {@code length} bytes; the whole object when it has fewer. */
    public static R2Range last(long length) {
        return new R2Range(OptionalLong.empty(), OptionalLong.of(length));
    }
}
