package io.github.flarebind.core.internal;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The {@code Retry-After} header: whole seconds, or an HTTP date; anything else says nothing. */
final class RetryAfter {
    /** Some 292 years, which still counts in nanoseconds. */
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000);

    private RetryAfter() {}

    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        return text.matches("[0-9]+") ? Optional.of(seconds(text)) : date(text).map(date -> until(date, now));
    }

    private static Duration seconds(String digits) {
        BigInteger longest = BigInteger.valueOf(LONGEST.toSeconds());
        return Duration.ofSeconds(new BigInteger(digits).min(longest).longValue());
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration until(Instant date, Instant now) {
        Duration wait = Duration.between(now, date);
        Duration bounded = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        return bounded.isNegative() ? Duration.ZERO : bounded;
    }
}
