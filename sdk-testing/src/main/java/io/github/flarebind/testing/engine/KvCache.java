package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a distant reader was told of each key: it is told the same for a minute, absence included. */
final class KvCache {
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Time time;

    KvCache(Time time) {
        this.time = time;
    }

    Optional<KvRecord> get(String key, Function<String, Optional<KvRecord>> store) {
        Instant now = time.now();
        return told.compute(
                        key,
                        (same, before) -> before != null && now.isBefore(before.until())
                                ? before
                                : new Told(store.apply(same), now.plus(KEPT)))
                .entry();
    }

    void clear() {
        told.clear();
    }

    private record Told(Optional<KvRecord> entry, Instant until) {}
}
