package io.github.flarebind.core;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing. A page may be empty and still have a cursor: only the absence of the cursor is the end.
 *
 * @param <T> what is listed
 * @param items the items of this page
 * @param cursor where the next page begins; empty on the last page. Opaque
 */
public record Page<T>(List<T> items, Optional<String> cursor) {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}
