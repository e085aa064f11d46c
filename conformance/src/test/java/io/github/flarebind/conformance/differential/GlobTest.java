package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    private static String http(Duration ago) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.US)
                .format(Instant.now().minus(ago).atOffset(ZoneOffset.UTC));
    }

    private static String iso(Duration ago) {
        return Instant.now().minus(ago).toString();
    }

    private static boolean matches(String glob, String value) {
        return Glob.of(glob).matches(value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "<count>|0",
                "<count>|41",
                "<amount>|0.25",
                "<amount>|1.0E-4",
                "<opaque>|a",
                "\"<opaque>\"|\"miniflare.db\"",
                "<md5>|0123456789abcdef0123456789abcdef",
                "a<b|a<b",
                "<i>|<i>"
            })
    void aKindStandsForItsValues(String glob, String value) {
        assertThat(matches(glob, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "<count>|-1",
                "<count>|1.5",
                "<count>|\"1\"",
                "<count>|null",
                "<amount>|-0.25",
                "<amount>|soon",
                "\"<opaque>\"|\"\"",
                "\"<opaque>\"|\"two words\"",
                "\"<opaque>\"|null",
                "<md5>|0123456789abcdef0123456789abcdeg",
                "<time>|TZ",
                "<http-time>|x GMT",
                "<second>|soon"
            })
    void aKindStandsForNoOthers(String glob, String value) {
        assertThat(matches(glob, value)).isFalse();
    }

    @Test
    void nothingIsNotOpaque() {
        assertThat(matches("<opaque>", "")).isFalse();
        assertThat(matches("*", "")).isTrue();
    }

    @Test
    void aDateIsOneOfThisRun() {
        assertThat(matches("<http-time>", http(Duration.ZERO))).isTrue();
        assertThat(matches("\"<time>\"", '"' + iso(Duration.ofMinutes(1)) + '"'))
                .isTrue();
        assertThat(matches("<second>", Long.toString(Instant.now().getEpochSecond() + 60)))
                .isTrue();
    }

    @Test
    void aDateOfAnotherDayIsNot() {
        assertThat(matches("<http-time>", http(Duration.ofDays(1)))).isFalse();
        assertThat(matches("<time>", iso(Duration.ofDays(-1)))).isFalse();
        assertThat(matches("<second>", "0")).isFalse();
    }

    @Test
    void aDateThatNoCalendarHasIsNot() {
        assertThat(matches("<http-time>", "Mon, 99 Foo 2026 10:00:00 GMT")).isFalse();
        assertThat(matches("<time>", "2026-13-01T00:00:00Z")).isFalse();
    }

    @Test
    void aDateHasTheFormThatItsFieldHas() {
        assertThat(matches("<http-time>", iso(Duration.ZERO))).isFalse();
        assertThat(matches("<time>", http(Duration.ZERO))).isFalse();
    }

    @Test
    void nothingButAbsenceItselfStandsForIt() {
        assertThat(matches("*", Difference.ABSENT)).isFalse();
        assertThat(matches("<opaque>", Difference.ABSENT)).isFalse();
        assertThat(matches(Difference.ABSENT, Difference.ABSENT)).isTrue();
    }
}
