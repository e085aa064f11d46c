package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import java.time.Duration;
import java.time.Instant;

/** The moment by which a call must have ended, on the steady clock. */
public final class Deadline {
    /** As good as none, and still a number of nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Time time;
    private final long end;

    private Deadline(Time time, long end) {
        this.time = time;
        this.end = end;
    }

    /** Returns the deadline {@code from} now. */
    public static Deadline in(Duration from, Time time) {
        Duration bounded = from.compareTo(LONGEST) < 0 ? from : LONGEST;
        return new Deadline(time, time.nanos() + bounded.toNanos());
    }

    /** What is left; zero or less when it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(end - time.nanos());
    }

    /** The date and time by the clock of this deadline. */
    Instant now() {
        return time.now();
    }

    /** Whether nothing is left. */
    public boolean passed() {
        return end - time.nanos() <= 0;
    }
}
