package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Sends no more requests in a time than the user allows. */
final class Limiting implements Layer {
    private final Layer next;
    private final Pause pause;
    private final RateLimiter limiter;

    private Limiting(Layer next, Time time, RateLimiter limiter) {
        this.next = next;
        this.pause = new Pause(time);
        this.limiter = limiter;
    }

    static Layer create(Layer next, ClientConfig config) {
        Optional<RateLimit> limit = config.rateLimit();
        return limit.isEmpty() ? next : new Limiting(next, config.time(), limiter(limit.get(), config.deadline()));
    }

    private static RateLimiter limiter(RateLimit limit, Duration longestWait) {
        return RateLimiter.of(
                "flarebind",
                RateLimiterConfig.custom()
                        .limitForPeriod(limit.requests())
                        .limitRefreshPeriod(limit.period())
                        // who would wait longer is refused without taking a place
                        .timeoutDuration(longestWait)
                        .build());
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        long nanos = limiter.reservePermission();
        // a negative answer is a refusal
        Duration wait = nanos < 0 ? exchange.deadline().remaining() : Duration.ofNanos(nanos);
        pause.before(exchange, wait, "the client's rate limit leaves no room");
        return next.send(exchange);
    }
}
