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

    /** Product and label, such as {@code "KV put"}. */
    default String title() {
        return product().name() + ' ' + label();
    }
}
