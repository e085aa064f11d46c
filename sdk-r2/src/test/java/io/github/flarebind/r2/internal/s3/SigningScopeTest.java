package io.github.flarebind.r2.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningScopeTest {
    @Test
    void theTimeIsWrittenToTheSecond() {
        assertThat(SigningScope.r2(Instant.parse("2026-11-02T03:04:05.999Z")).amzDate())
                .isEqualTo("20261102T030405Z");
    }

    @Test
    void theScopeOfR2HasOneRegion() {
        assertThat(SigningScope.r2(Instant.parse("2026-11-02T03:04:05Z")).text())
                .isEqualTo("20261102/auto/s3/aws4_request");
    }

    @Test
    void aWrittenTimeIsReadAgain() {
        assertThat(SigningScope.time("20261102T030405Z")).contains(Instant.parse("2026-11-02T03:04:05Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20261102", "20261302T030405Z", "20260230T030405Z", "2026-11-02T03:04:05Z", "x"})
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(SigningScope.time(text)).isEmpty();
    }
}
