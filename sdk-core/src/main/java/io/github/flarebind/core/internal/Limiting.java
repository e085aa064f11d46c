package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends no more requests in a time than the user allows. */
final class Limiting implements Layer {
    private static final String FULL = "the client's rate limit leaves no room";
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private final Layer next;
    private final Pause pause;
    private final AtomicRateLimiter limiter;

    private Limiting(Layer next, Time time, AtomicRateLimiter limiter) {
        this.next = next;
        this.pause = new Pause(time);
        this.limiter = limiter;
    }

    static Layer create(Layer next, ClientConfig config) {
        Optional<RateLimit> limit = config.rateLimit();
        return limit.isEmpty() ? next : new Limiting(next, config.time(), limiter(limit.get(), config.time()));
    }

    private static AtomicRateLimiter limiter(RateLimit limit, Time time) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(limit.requests())
                .limitRefreshPeriod(limit.period())
                .timeoutDuration(LONGEST_WAIT)
                .build();
        Supplier<Long> clock = time::nanos;
        return new AtomicRateLimiter("flarebind", config, clock);
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        // who would come too late is refused before it takes a place from those who wait
        pause.check(exchange, Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait()), FULL);
        pause.before(exchange, Duration.ofNanos(Math.max(0, limiter.reservePermission())), FULL);
        return next.send(exchange);
    }
}
