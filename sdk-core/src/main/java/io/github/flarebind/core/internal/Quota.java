package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** What is left of the quotas that the service told of, each policy by itself. */
final class Quota {
    /** The service has a few policies; names beyond are some mistake. */
    private static final int MOST_POLICIES = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, QuotaWindow> windows = new HashMap<>();
    private final Time time;

    Quota(Time time) {
        this.time = time;
    }

    /**
     * When a request may go.
     *
     * @param delay how long to wait first
     * @param taken whether it may go then; else it must ask again
     */
    record Turn(Duration delay, boolean taken) {}

    /** Takes one request from every policy, unless it would have to wait for {@code patience} or longer. */
    Turn reserve(Duration patience) {
        lock.lock();
        try {
            long now = time.nanos();
            long delay = windows.values().stream()
                    .mapToLong(window -> window.delay(now))
                    .max()
                    .orElse(0);
            boolean taken =
                    delay < patience.toNanos() && windows.values().stream().allMatch(QuotaWindow::isAny);
            if (taken) {
                windows.values().forEach(window -> window.take(now));
            }
            return new Turn(Duration.ofNanos(delay), taken);
        } finally {
            lock.unlock();
        }
    }

    /** Learns from an answer. */
    void told(RateLimitPolicy policy) {
        lock.lock();
        try {
            if (windows.size() < MOST_POLICIES || windows.containsKey(policy.name())) {
                windows.computeIfAbsent(policy.name(), name -> new QuotaWindow())
                        .told(policy, time.nanos());
            }
        } finally {
            lock.unlock();
        }
    }
}
