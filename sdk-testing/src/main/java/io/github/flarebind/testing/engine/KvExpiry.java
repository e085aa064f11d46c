package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import java.time.Instant;
import java.util.OptionalLong;

/** The two ways to say when a key expires, as a put gives them. */
public record KvExpiry(OptionalLong expiration, OptionalLong ttl) {
    private static final int EXPIRATION_INVALID = 10033;
    private static final int TTL_INVALID = 10034;
    private static final int SHORTEST = 60;
    private static final long LATEST = Instant.MAX.getEpochSecond();

    /** The second at which the key is gone; a time to live wins over a date, which is then not even looked at. */
    OptionalLong at(long now) {
        if (ttl.isPresent()) {
            return OptionalLong.of(now + checkedTtl(ttl.getAsLong(), now));
        }
        expiration.ifPresent(at -> check(at, now));
        return expiration;
    }

    private static long checkedTtl(long ttl, long now) {
        if (ttl <= 0) {
            throw new ServiceException(
                    INVALID,
                    TTL_INVALID,
                    "Invalid expiration_ttl of " + ttl + ". Please specify integer greater than 0.");
        }
        if (ttl < SHORTEST) {
            throw new ServiceException(
                    INVALID,
                    TTL_INVALID,
                    "Invalid expiration_ttl of " + ttl + ". Expiration TTL must be at least " + SHORTEST + ".");
        }
        if (ttl > LATEST - now) {
            throw new ServiceException(
                    INVALID, TTL_INVALID, "Invalid expiration_ttl of " + ttl + ". No calendar goes that far.");
        }
        return ttl;
    }

    private static void check(long at, long now) {
        if (at <= now) {
            throw new ServiceException(
                    INVALID,
                    EXPIRATION_INVALID,
                    "Invalid expiration of " + at
                            + ". Please specify integer greater than the current number of seconds since the UNIX epoch.");
        }
        if (at > LATEST) {
            throw new ServiceException(
                    INVALID, EXPIRATION_INVALID, "Invalid expiration of " + at + ". No calendar goes that far.");
        }
        if (at < now + SHORTEST) {
            throw new ServiceException(
                    INVALID,
                    EXPIRATION_INVALID,
                    "Invalid expiration of " + at + ". Expiration times must be at least " + SHORTEST
                            + " seconds in the future.");
        }
    }
}
