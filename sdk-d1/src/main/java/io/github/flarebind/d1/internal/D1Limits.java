package io.github.flarebind.d1.internal;

/** The documented numbers of D1 (its page of limits), for the client and the in-memory service alike. */
public final class D1Limits {
    /** Values bound to one statement. */
    public static final int PARAMETERS = 100;

    /** Bytes of UTF-8 in one SQL statement. */
    public static final int STATEMENT_BYTES = 100_000;

    /** Bytes in one text, blob or row. */
    public static final int VALUE_BYTES = 2_000_000;

    /** Columns of one table or result. */
    public static final int COLUMNS = 100;

    /** Bytes in the pattern of LIKE or GLOB. */
    public static final int PATTERN_BYTES = 50;

    /** Terms of one compound SELECT. */
    public static final int COMPOUND_TERMS = 5;

    /** Bytes of a file to import. */
    public static final long IMPORT_BYTES = 5_000_000_000L;

    /** The largest whole number that passes D1 unrounded, either way: 2^53 - 1. */
    public static final long MOST_EXACT = 9_007_199_254_740_991L;

    private D1Limits() {}
}
