package io.github.flarebind.r2;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing.
 *
 * @param objects the objects, in the order of their keys' UTF-8 bytes
 * @param delimitedPrefixes what keys with the delimiter begin with, up to and including it, each once
 * @param cursor where the next page begins; empty on the last page. Opaque
 */
public record R2Listing(List<R2Object> objects, List<String> delimitedPrefixes, Optional<String> cursor) {
    /** Copies the lists. */
    public R2Listing {
        objects = List.copyOf(objects);
        delimitedPrefixes = List.copyOf(delimitedPrefixes);
    }

    /** Whether there is more: {@link #cursor()} leads on. */
    public boolean truncated() {
        return cursor.isPresent();
    }
}
