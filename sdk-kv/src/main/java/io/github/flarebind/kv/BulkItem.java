package io.github.flarebind.kv;

/** One key of a bulk write on its way, and what is to be done with it. */
interface BulkItem<I> {
    String key();

    /** The bytes that it takes while it is on its way. */
    long bytes();

    /** Whether it goes by itself. */
    boolean single();

    /** How often it was sent. */
    int tries();

    /** The same item, sent once more. */
    I again();
}
