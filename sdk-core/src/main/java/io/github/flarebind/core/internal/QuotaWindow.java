package io.github.flarebind.core.internal;

import java.time.Duration;

/**
 * What is left of one policy's quota until its reset. The last tenth is spread evenly over the time that is left. After
 * the reset a whole quota is assumed, until the service says what there is. Guarded by {@link Quota}.
 */
final class QuotaWindow {
    /** The service tells whole seconds, and answers overtake each other. */
    private static final long SAME = Duration.ofSeconds(2).toNanos();

    private boolean assumed = true;
    private long quota;
    private long length;
    private long left;
    private long reset;
    private long nextSlot;

    /** Nanoseconds until a request may go; it may go then only if there {@link #isAny()}. */
    long delay(long now) {
        roll(now);
        if (left <= 0) {
            return reset - now;
        }
        return left > quota / 10 ? 0 : Math.max(0, nextSlot - now);
    }

    /** Begins a new window when this one has ended. */
    private void roll(long now) {
        if (now >= reset) {
            assumed = true;
            left = quota;
            reset = now + length;
            nextSlot = now;
        }
    }

    boolean isAny() {
        return left > 0;
    }

    void take(long now) {
        if (left <= quota / 10) {
            long slot = Math.max(now, nextSlot);
            nextSlot = slot + (reset - slot) / left;
        }
        left--;
    }

    /** Learns from an answer. Within a window what is left only shrinks, whatever the order in which answers come. */
    void told(RateLimitPolicy policy, long now) {
        long end = now + policy.reset().toNanos();
        boolean same = !assumed && now < reset && Math.abs(end - reset) <= SAME;
        left = same ? Math.min(left, policy.left()) : policy.left();
        reset = same ? reset : end;
        nextSlot = same ? nextSlot : now;
        quota = policy.quota();
        // at least a second, lest a window of no length stops nobody
        length = Math.max(policy.window().toNanos(), Duration.ofSeconds(1).toNanos());
        assumed = false;
    }
}
