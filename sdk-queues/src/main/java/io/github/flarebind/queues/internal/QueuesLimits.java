package io.github.flarebind.queues.internal;

/** The documented numbers of Queues (its page of limits), for the client and the in-memory service alike. */
public final class QueuesLimits {
    /** Bytes in a message as it is sent: 128 KB of 1,000 bytes. */
    public static final int MESSAGE_BYTES = 128_000;

    /** Bytes in all messages of a batch: 256 KB of 1,000 bytes. */
    public static final int BATCH_BYTES = 256_000;

    /** Bytes that the service adds to each message, about. */
    public static final int METADATA_BYTES = 100;

    /** Messages in a batch, sent or pulled. */
    public static final int BATCH_MESSAGES = 100;

    /** The longest delay of a message, in seconds: 24 h. */
    public static final int MAX_DELAY_SECONDS = 86_400;

    /** The longest time that pulled messages stay invisible, in milliseconds: 12 h. */
    public static final long MAX_VISIBILITY_MILLIS = 43_200_000;

    /** The shortest time that messages may be kept, in seconds. */
    public static final int MIN_RETENTION_SECONDS = 60;

    /** The longest time that messages may be kept, in seconds: 14 days. */
    public static final int MAX_RETENTION_SECONDS = 1_209_600;

    /** The longest time that a Worker's batch may wait to be filled, in milliseconds. */
    public static final int MAX_WAIT_MILLIS = 60_000;

    /** How many of a Worker may run at once. */
    public static final int MAX_CONCURRENCY = 250;

    /** The most retries that a consumer may be given. */
    public static final int MAX_RETRIES = 100;

    /** What the name of a queue looks like: 1 to 63 letters, digits and dashes, no dash at either end. */
    public static final String NAME = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private QueuesLimits() {}
}
