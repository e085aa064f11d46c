package io.github.flarebind.r2.internal.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * When and where a signature holds.
 *
 * @param time when the request was signed, to the second
 * @param region where it is meant for
 */
public record SigningScope(Instant time, String region) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_CHARS = 8;

    /** The scope of R2, which has one region. */
    public static SigningScope r2(Instant time) {
        return new SigningScope(time, "auto");
    }

    /** Reads a time as {@link #amzDate()} writes it; empty when it is none. */
    public static Optional<Instant> time(String amzDate) {
        try {
            return Optional.of(TIME.parse(amzDate, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time as the header {@code x-amz-date} writes it, such as {@code 20130524T000000Z}. */
    public String amzDate() {
        return TIME.format(time);
    }

    /** The day alone, such as {@code 20130524}. */
    public String day() {
        return amzDate().substring(0, DATE_CHARS);
    }

    /** The scope as it is signed, such as {@code 20130524/auto/s3/aws4_request}. */
    public String text() {
        return day() + '/' + region + "/s3/aws4_request";
    }
}
