package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** What is left of the quota that the service told of. The last tenth is spread evenly over the time until its reset. */
final class Quota {
    private static final long SLOW_BELOW = 100;
    /** The service tells whole seconds, and answers overtake each other. */
    private static final long SAME_WINDOW = Duration.ofSeconds(2).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Time time;
    private boolean known;
    private long left;
    private long reset;
    private long slowBelow;
    private long nextSlot;

    Quota(Time time) {
        this.time = time;
    }

    /** Takes one request from the quota and says how long to wait before it is sent. */
    Duration reserve() {
        lock.lock();
        try {
            long now = time.nanos();
            known = known && now < reset;
            return known ? Duration.ofNanos(delay(now)) : Duration.ZERO;
        } finally {
            lock.unlock();
        }
    }

    private long delay(long now) {
        if (left <= 0) {
            return reset - now;
        }
        left--;
        if (left >= slowBelow) {
            return 0;
        }
        long slot = Math.max(now, nextSlot);
        nextSlot = slot + (reset - slot) / (left + 1);
        return slot - now;
    }

    /** Learns from an answer. Within a window what is left only shrinks, whatever the order in which answers come. */
    void told(RateLimitHeaders headers) {
        lock.lock();
        try {
            long now = time.nanos();
            long end = now + headers.reset().toNanos();
            boolean same = known && now < reset && end <= reset + SAME_WINDOW;
            left = same ? Math.min(left, headers.left()) : headers.left();
            reset = same ? reset : end;
            slowBelow = headers.quota().map(quota -> quota / 10).orElse(SLOW_BELOW);
            known = true;
        } finally {
            lock.unlock();
        }
    }
}
