package io.github.flarebind.core.internal;

import io.github.flarebind.core.CircuitBreakerOptions;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends nothing for a while when the service keeps failing. */
final class Breaking implements Layer {
    private final Layer next;
    private final Time time;
    private final CircuitBreaker breaker;

    private Breaking(Layer next, Time time, CircuitBreaker breaker) {
        this.next = next;
        this.time = time;
        this.breaker = breaker;
    }

    static Layer create(Layer next, ClientConfig config) {
        Optional<CircuitBreakerOptions> options = config.circuitBreaker();
        return options.isEmpty() ? next : new Breaking(next, config.time(), breaker(options.get(), config.time()));
    }

    private static CircuitBreaker breaker(CircuitBreakerOptions options, Time time) {
        return CircuitBreaker.of(
                "flarebind",
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(options.failurePercent())
                        .slidingWindowSize(options.window())
                        .minimumNumberOfCalls(options.minimumRequests())
                        .waitDurationInOpenState(options.openFor())
                        .permittedNumberOfCallsInHalfOpenState(options.trials())
                        // slow is not failed
                        .slowCallDurationThreshold(Duration.ofDays(365))
                        .clock(new TimeClock(time))
                        .currentTimestampFunction(clock -> time.nanos(), TimeUnit.NANOSECONDS)
                        .recordException(IOException.class::isInstance)
                        .ignoreException(e -> !(e instanceof IOException))
                        .recordResult(status -> status instanceof Integer code && (code >= 500 || code == 408))
                        .build());
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            String why = "the circuit breaker is open, for the service keeps failing";
            throw exchange.unsent(CallRejectedException::new, why, null);
        }
        long begun = time.nanos();
        try {
            TransportResponse response = next.send(exchange);
            breaker.onResult(time.nanos() - begun, TimeUnit.NANOSECONDS, response.status());
            return response;
        } catch (IOException | InterruptedException | RuntimeException e) {
            breaker.onError(time.nanos() - begun, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }

    /** The client's time as the clock that the breaker wants. */
    private static final class TimeClock extends Clock {
        private final Time time;

        TimeClock(Time time) {
            this.time = time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.now();
        }
    }
}
