package io.github.flarebind.testing.engine;

import java.util.OptionalLong;

/**
 * Bytes of an object, within it.
 *
 * @param offset the first one
 * @param length how many
 */
public record R2Span(long offset, long length) {
    private static final int INVALID_RANGE = 10039;

    /** All bytes of an object of {@code size}. */
    public static R2Span all(long size) {
        return new R2Span(0, size);
    }

    /** {@code length} bytes from {@code offset} on, cut at the end of an object of {@code size}. */
    public static R2Span of(long offset, OptionalLong length, long size) {
        if (offset >= size || length.orElse(1) == 0) {
            throw unsatisfiable();
        }
        return new R2Span(offset, Math.min(length.orElse(size), size - offset));
    }

    /** The last {@code length} bytes of an object of {@code size}. */
    public static R2Span last(long length, long size) {
        if (length == 0 || size == 0) {
            throw unsatisfiable();
        }
        long given = Math.min(length, size);
        return new R2Span(size - given, given);
    }

    private static ServiceException unsatisfiable() {
        return new ServiceException(
                ServiceException.Kind.RANGE, INVALID_RANGE, "The requested range is not satisfiable");
    }
}
