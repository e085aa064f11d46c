package io.github.flarebind.r2.internal;

/** The documented numbers of R2 (its page of limits), for the client and the in-memory service alike. */
public final class R2Limits {
    /** Bytes of UTF-8 in a key. */
    public static final int KEY_BYTES = 1024;

    /** The largest page of a listing, and its default. */
    public static final int MAX_LIST = 1000;

    /** Bytes in an object that is put over REST: 300 MB. */
    public static final long REST_OBJECT_BYTES = 300_000_000;

    /** Characters in a bucket's name, at least. */
    public static final int MIN_BUCKET_CHARS = 3;

    /** Characters in a bucket's name, at most. */
    public static final int MAX_BUCKET_CHARS = 63;

    private R2Limits() {}
}
