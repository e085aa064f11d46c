package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What {@code Ratelimit: "default";r=50;t=30} and {@code Ratelimit-Policy: "burst";q=100;w=60} say; the tightest of
 * several policies counts, and what cannot be read says nothing.
 *
 * @param left requests until the quota is used up
 * @param reset time until the quota is whole again
 * @param quota requests in a whole quota, where it is told
 */
record RateLimitHeaders(long left, Duration reset, Optional<Long> quota) {
    private static final Pattern LEFT = Pattern.compile("\"[^\"]*\"\\s*;\\s*r=(\\d{1,9})\\s*;\\s*t=(\\d{1,9})(?!\\d)");
    private static final Pattern QUOTA = Pattern.compile("\"[^\"]*\"\\s*;\\s*q=(\\d{1,9})(?!\\d)");

    static Optional<RateLimitHeaders> of(Headers headers) {
        Optional<Long> quota = headers.all("ratelimit-policy").stream()
                .flatMap(policy -> QUOTA.matcher(policy).results())
                .map(match -> Long.parseLong(match.group(1)))
                .min(Comparator.naturalOrder());
        return headers.all("ratelimit").stream()
                .flatMap(value -> LEFT.matcher(value).results())
                .map(match -> of(match, quota))
                .min(Comparator.comparingLong(RateLimitHeaders::left));
    }

    private static RateLimitHeaders of(MatchResult match, Optional<Long> quota) {
        return new RateLimitHeaders(
                Long.parseLong(match.group(1)), Duration.ofSeconds(Long.parseLong(match.group(2))), quota);
    }
}
