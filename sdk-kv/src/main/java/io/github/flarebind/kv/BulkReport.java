package io.github.flarebind.kv;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.BodySourceException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a bulk write has come to so far. Its writes do no harm twice, so that none of them is unknown. */
final class BulkReport {
    private final Map<String, String> failed = new LinkedHashMap<>();
    private long done;

    /** An item goes out. Its key's failures so far are of earlier items; later ones, read meanwhile, are not forgotten. */
    void begun(String key) {
        failed.remove(key);
    }

    void done() {
        done++;
    }

    void failed(String key, String why) {
        failed.put(key, why);
    }

    /** What {@code item} makes; nothing, and a failure of {@code key}, when it refuses to or cannot be read. */
    <I> Optional<I> unless(String key, Supplier<I> item) {
        try {
            return Optional.of(item.get());
        } catch (IllegalArgumentException | BodySourceException e) {
            failed(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    BulkResult<String> result() {
        return new BulkResult<>(done, failed, Map.of());
    }
}
