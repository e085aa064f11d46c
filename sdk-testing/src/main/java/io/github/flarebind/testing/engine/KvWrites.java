package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each key was written last: one write a second is taken. */
final class KvWrites {
    private static final Duration APART = Duration.ofSeconds(1);

    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Time time;

    KvWrites(Time time) {
        this.time = time;
    }

    /** Whether {@code key} may be written now; if so, it counts as written. */
    boolean take(String key) {
        Instant now = time.now();
        boolean[] taken = {false};
        last.compute(key, (same, before) -> {
            taken[0] = before == null || !now.isBefore(before.plus(APART));
            return taken[0] || before == null ? now : before;
        });
        return taken[0];
    }

    void clear() {
        last.clear();
    }
}
