package io.github.flarebind.r2.transfer;

import io.github.flarebind.r2.internal.R2Limits;
import java.util.OptionalLong;

/**
 * How something of known length is cut: into parts of one size, and a last one that may be smaller.
 *
 * @param size all bytes
 * @param partSize those of each part but the last
 */
record PartPlan(long size, long partSize) {
    /** What a part has unless the caller says otherwise: few requests for small files, little memory for large ones. */
    static final long USUAL = 8L << 20;

    private static final long MEBIBYTE = 1L << 20;

    /** The plan for {@code size} bytes, with parts of the {@code asked} size where it is given. */
    static PartPlan of(long size, OptionalLong asked) {
        if (size > R2Limits.MAX_OBJECT_BYTES) {
            throw new IllegalArgumentException(
                    "an object has at most " + R2Limits.MAX_OBJECT_BYTES + " bytes, not " + size);
        }
        long least = ceil(ceil(size, R2Limits.MAX_PARTS), MEBIBYTE) * MEBIBYTE;
        PartPlan plan = new PartPlan(size, asked.orElse(Math.max(USUAL, least)));
        if (plan.parts() > R2Limits.MAX_PARTS) {
            throw new IllegalArgumentException(size + " bytes in parts of " + plan.partSize + " are " + plan.parts()
                    + " parts; the limit is " + R2Limits.MAX_PARTS + ": set a partSize of at least " + least);
        }
        return plan;
    }

    /** How something is read, of which there is no limit but its size. */
    static PartPlan ranges(long size, OptionalLong asked) {
        return new PartPlan(size, asked.orElse(USUAL));
    }

    private static long ceil(long number, long divisor) {
        return (number + divisor - 1) / divisor;
    }

    /** How many parts there are; something empty is one. */
    long parts() {
        return Math.max(1, ceil(size, partSize));
    }

    /** A part's number as it was written down; one that no part has is an {@link IllegalArgumentException}. */
    int number(String written) {
        int part = Integer.parseInt(written);
        if (part < 1 || part > parts()) {
            throw new IllegalArgumentException("there is no part " + part + " of " + parts());
        }
        return part;
    }

    /** Where the part with this number, counted from 1, begins. */
    long offset(int part) {
        return (part - 1) * partSize;
    }

    /** How many bytes the part with this number has. */
    long length(int part) {
        return Math.min(partSize, size - offset(part));
    }

    /** Where the part with this number has ended. */
    long end(int part) {
        return offset(part) + length(part);
    }
}
