package io.github.flarebind.core.internal;

import java.time.Duration;

/**
 * What the user allows the client to send.
 *
 * @param requests how many at most, at least 1
 * @param period in which time, above zero and up to 1 day
 */
public record RateLimit(int requests, Duration period) {
    /** Refuses values out of range. */
    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException("a rate limit allows at least 1 request, not " + requests);
        }
        if (period.isNegative() || period.isZero() || period.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("the period of a rate limit is above zero, up to 1 day, not " + period);
        }
    }
}
