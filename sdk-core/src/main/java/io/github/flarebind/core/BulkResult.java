package io.github.flarebind.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bulk call came to, key by key where it was not done. Keys that are neither failed nor unknown were done.
 *
 * @param <K> what names an item
 * @param done how many items were done
 * @param failed the items that were surely not done, or may safely be sent again, each with the reason
 * @param unknown the items that were perhaps done, perhaps not, and may not safely be sent again, each with the reason
 */
public record BulkResult<K>(long done, Map<K, String> failed, Map<K, String> unknown) {
    /** Copies both maps and keeps their order. */
    public BulkResult {
        failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** Whether every item was done. */
    public boolean complete() {
        return failed.isEmpty() && unknown.isEmpty();
    }

    /** Counts the items, never names them. */
    @Override
    public String toString() {
        return "BulkResult[done=" + done + ", failed=" + failed.size() + ", unknown=" + unknown.size() + ']';
    }
}
