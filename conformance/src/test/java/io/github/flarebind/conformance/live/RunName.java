package io.github.flarebind.conformance.live;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every name of a run begins with: {@code flarebind-live-}, the minute of its start in UTC, six random digits, a hyphen. So
 * a name alone tells how old its resource is; KV tells no date.
 *
 * @param prefix such as {@code flarebind-live-202611231710-0c41f7-}
 */
record RunName(String prefix) {
    private static final Pattern FORM = Pattern.compile("flarebind-live-(\\d{12})-[0-9a-f]{6}-.*", Pattern.DOTALL);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    private static final Duration KEPT = Duration.ofDays(1);

    static RunName at(Instant start) {
        RandomGenerator random = new SecureRandom();
        String minute = MINUTE.format(LocalDateTime.ofInstant(start, ZoneOffset.UTC));
        return new RunName("flarebind-live-%s-%06x-".formatted(minute, random.nextInt(1 << 24)));
    }

    boolean begins(String name) {
        return name.startsWith(prefix);
    }

    /** Whether {@code name} is of a run that began more than a day ago, and so was killed before it could remove it. */
    static boolean isLeft(String name, Instant now) {
        return started(name).filter(start -> start.isBefore(now.minus(KEPT))).isPresent();
    }

    private static Optional<Instant> started(String name) {
        Matcher form = FORM.matcher(name);
        try {
            return form.matches()
                    ? Optional.of(LocalDateTime.parse(form.group(1), MINUTE).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // digits that are no date are nobody's of ours
        }
    }
}
