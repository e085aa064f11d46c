package io.github.flarebind.conformance.differential;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A date that an answer tells of something that this run did, in one of the forms that there are. */
final class Moment {
    /** That of JSON and XML. */
    static final String ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z";

    /** That of headers. */
    static final String HTTP = "[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT";

    /** The seconds since 1970 that KV counts in. */
    static final String SECOND = "[0-9]{1,12}";

    // a run takes less, and what KV expires soonest is 60 s ahead
    private static final Duration NEAR = Duration.ofMinutes(10);

    private Moment() {}

    /** Whether it is a date at all, and not long before or after this moment. */
    static boolean isNear(String date) {
        try {
            return Duration.between(read(date), Instant.now()).abs().compareTo(NEAR) < 0;
        } catch (DateTimeException e) {
            return false; // the thirteenth month, or a Monday that is none
        }
    }

    private static Instant read(String date) {
        if (date.matches(SECOND)) {
            return Instant.ofEpochSecond(Long.parseLong(date));
        }
        return date.matches(ISO) ? Instant.parse(date) : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }
}
