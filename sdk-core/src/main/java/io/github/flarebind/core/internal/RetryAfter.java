package io.github.flarebind.core.internal;

import java.time.Duration;
import java.util.Optional;

/** The {@code Retry-After} header, which Cloudflare sends in whole seconds; anything else says nothing. */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> parse(String value) {
        return value.strip().matches("\\d{1,12}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())))
                : Optional.empty();
    }
}
