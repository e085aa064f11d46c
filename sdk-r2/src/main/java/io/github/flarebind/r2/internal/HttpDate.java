package io.github.flarebind.r2.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as headers bear them (RFC 9110, section 5.6.7), to the second. */
public final class HttpDate {
    // not RFC_1123_DATE_TIME, which writes the first nine days of a month with one digit
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** Returns {@code moment} with what is finer than a second cut off. */
    public static String format(Instant moment) {
        return FORMAT.format(moment);
    }

    /** Returns the moment; empty when {@code text} is no such date, which a server is free to store. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(FORMAT.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
