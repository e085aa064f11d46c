package io.github.flarebind.core.internal;

import io.github.flarebind.core.Replay;

/** One kind of wire request; each service lists its own in an enum. */
public interface Operation {
    Product product();

    /** What it does, such as {@code "put"}. */
    String label();

    /** Whether it may be sent twice; never derived from the HTTP method. */
    Replay replay();

    /** The permission group that a token needs for it, such as {@code "Workers KV Storage Read"}. */
    String permission();

    /**
     * Whether the service bounds how often this is done to one resource, such as a key's one write a second, apart from the
     * quota of the account.
     */
    default boolean pacedByResource() {
        return false;
    }

    /** Product and label, such as {@code "KV put"}. */
    default String title() {
        return product().name() + ' ' + label();
    }
}
