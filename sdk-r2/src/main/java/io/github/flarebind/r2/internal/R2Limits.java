package io.github.flarebind.r2.internal;

import java.time.Duration;

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

    /** Parts of an upload, at most, and the largest number of one. */
    public static final int MAX_PARTS = 10_000;

    /** Bytes in each part but the last, at least: 5 MiB. */
    public static final long MIN_PART_BYTES = 5L << 20;

    /** Bytes in one put or one part, at most: 5 GiB - 5 MiB. */
    public static final long MAX_PUT_BYTES = (5L << 30) - (5L << 20);

    /** Bytes in an object, at most: 5 TiB - 5 GiB. */
    public static final long MAX_OBJECT_BYTES = (5L << 40) - (5L << 30);

    /** Bytes of custom metadata, names and values together. */
    public static final int METADATA_BYTES = 8192;

    /** Keys that one request deletes, at most. */
    public static final int DELETE_KEYS = 1000;

    /** How long a presigned URL, or temporary credentials, last at most: 7 days. */
    public static final Duration LONGEST_SIGNATURE = Duration.ofDays(7);

    private R2Limits() {}
}
