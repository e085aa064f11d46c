package io.github.flarebind.kv.internal;

/** The documented numbers of KV (its page of limits), for the client and the in-memory service alike. */
public final class KvLimits {
    /** Bytes of UTF-8 in a key. */
    public static final int KEY_BYTES = 512;

    /** Bytes in a value: 25 MiB. */
    public static final int VALUE_BYTES = 25 * 1024 * 1024;

    /** Bytes in the whole request of a bulk put: 100 MB. */
    public static final int BULK_BYTES = 100_000_000;

    /** Bytes of JSON in a key's metadata. */
    public static final int METADATA_BYTES = 1024;

    /** The shortest time to live, and the nearest expiration, in seconds. */
    public static final int MIN_TTL_SECONDS = 60;

    /** The smallest page of a listing over REST. */
    public static final int MIN_LIST = 10;

    /** The largest page of a listing, and its default. */
    public static final int MAX_LIST = 1000;

    /** Keys in one bulk get. */
    public static final int BULK_GET_KEYS = 100;

    /** Pairs, or keys, in one bulk put or delete. */
    public static final int BULK_PAIRS = 10_000;

    /** Characters in the title of a namespace. */
    public static final int TITLE_CHARS = 512;

    private KvLimits() {}
}
