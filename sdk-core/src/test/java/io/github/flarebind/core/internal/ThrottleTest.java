package io.github.flarebind.core.internal;

import static io.github.flarebind.core.internal.ScriptedTransport.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CircuitBreakerOptions;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The circuit breaker and the rate limiter, which work only when asked for. */
class ThrottleTest extends PipelineSetUp {
    private static final CallOptions ONCE = CallOptions.builder().attempts(1).build();

    private void breaking() {
        use(settings()
                .circuitBreaker(CircuitBreakerOptions.builder()
                        .window(10)
                        .minimumRequests(10)
                        .trials(1)
                        .openFor(Duration.ofSeconds(30))
                        .build()));
    }

    private void tenFailures() {
        wire.always(answers(503, Headers.empty(), DOWN));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> call(TestOperation.READ, ONCE)).isInstanceOf(ServerException.class);
        }
    }

    @Test
    void afterFailuresNothingIsSentForAWhile() {
        breaking();
        tenFailures();

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(CallRejectedException.class)
                .hasMessageContaining("the circuit breaker is open");
        assertThat(wire.requests).hasSize(10);
    }

    @Test
    void itTriesAgainWhenItsTimeHasPassed() {
        breaking();
        tenFailures();
        time.advance(Duration.ofSeconds(31));
        wire.always(answers(200, Headers.empty(), OK));

        assertThat(call(TestOperation.READ)).isEqualTo("done");
        assertThat(call(TestOperation.READ)).isEqualTo("done");
    }

    @Test
    void refusalsDoNotOpenIt() {
        breaking();
        wire.always(answers(400, Headers.empty(), DOWN));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void withoutItEveryCallIsSent() {
        tenFailures();
        wire.always(answers(200, Headers.empty(), OK));

        assertThat(call(TestOperation.READ)).isEqualTo("done");
    }

    @Test
    void aRateLimitSpreadsTheCalls() {
        use(settings().rateLimit(1, Duration.ofSeconds(50)));
        wire.always(answers(200, Headers.empty(), OK));

        call(TestOperation.READ);
        call(TestOperation.READ);

        assertThat(time.now()).isBetween(Instant.ofEpochSecond(40), Instant.ofEpochSecond(50));
    }

    @Test
    void theLimitHoldsForManyCallsAndForImpatientOnes() {
        use(settings().rateLimit(1, Duration.ofSeconds(20)));
        wire.always(answers(200, Headers.empty(), OK));
        CallOptions impatient =
                CallOptions.builder().deadline(Duration.ofSeconds(1)).build();
        call(TestOperation.READ);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> call(TestOperation.READ, impatient)).isInstanceOf(CallRejectedException.class);
        }

        for (int i = 1; i <= 10; i++) {
            call(TestOperation.READ);
            assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(20L * i));
        }
    }

    @Test
    void aSlowSuccessIsNoFailure() {
        breaking();
        wire.always(request -> {
            time.advance(Duration.ofSeconds(100));
            return answers(200, Headers.empty(), OK).send(request);
        });

        for (int i = 0; i < 30; i++) {
            assertThat(call(TestOperation.READ)).isEqualTo("done");
        }
    }

    @Test
    void aRefusedRetryTellsWhatCameBefore() {
        use(settings()
                .circuitBreaker(CircuitBreakerOptions.builder()
                        .window(1)
                        .minimumRequests(1)
                        .build()));
        wire.then(503, DOWN);

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(CallRejectedException.class)
                .hasMessage("Test read on thing: the circuit breaker is open, for the service keeps failing; it was not"
                        + " sent again. Before: 503, code 1, down")
                .hasCauseInstanceOf(ServerException.class);
    }

    @Test
    void whoWouldWaitLongerThanTheDeadlineIsNotSent() {
        use(settings().rateLimit(1, Duration.ofDays(1)));
        wire.always(answers(200, Headers.empty(), OK));
        call(TestOperation.READ);

        assertThatThrownBy(() -> call(TestOperation.WRITE))
                .isInstanceOf(CallRejectedException.class)
                .hasMessageContaining("the client's rate limit leaves no room");
        assertThat(wire.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "1, PT0S", "-3, PT1S", "1, PT-1S", "1, PT2562047788015215H"})
    void aLimitWithoutSenseIsRefused(int requests, Duration period) {
        assertThatThrownBy(() -> settings().rateLimit(requests, period)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 5", "101, 10, 5", "50, 0, 5", "50, 10, 11", "50, 10, 0"})
    void aBreakerWithoutSenseIsRefused(int percent, int window, int minimum) {
        CircuitBreakerOptions.Builder options = CircuitBreakerOptions.builder();
        options.failurePercent(percent).window(window).minimumRequests(minimum);

        assertThatThrownBy(options::build).isInstanceOf(IllegalArgumentException.class);
    }
}
