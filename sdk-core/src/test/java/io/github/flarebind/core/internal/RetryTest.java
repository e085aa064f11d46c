package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.transport.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of replays (what happened, safe or unsafe, what follows). */
class RetryTest extends PipelineSetUp {
    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void whatWasNotSentIsSentAgain(TestOperation operation) {
        wire.thenFails(new ConnectException()).thenFails(new ConnectException()).then(200, OK);

        assertThat(call(operation)).isEqualTo("done");
        assertThat(wire.requests).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void aRefusedConnectionIsTold(TestOperation operation) {
        wire.thenFails(new ConnectException()).thenFails(new ConnectException()).thenFails(new ConnectException());

        assertThatThrownBy(() -> call(operation))
                .isInstanceOf(TransportException.class)
                .hasMessage("Test " + operation.label() + " on thing: could not connect to api.cloudflare.com"
                        + " (connection refused); nothing was sent. Check the base URL and the network");
        assertThat(wire.requests).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503, 524})
    void aSafeCallIsSentAgainAfterAServerError(int status) {
        wire.then(status, DOWN).then(status, DOWN).then(200, OK);

        assertThat(call(TestOperation.READ)).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503})
    void aSafeCallEndsAsServerException(int status) {
        wire.then(status, DOWN).then(status, DOWN).then(status, DOWN);

        assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(ServerException.class);
        assertThat(wire.requests).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503})
    void anUnsafeCallIsNotSentAgainAfterAServerError(int status) {
        wire.then(status, DOWN);

        assertThatThrownBy(() -> call(TestOperation.WRITE))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(ServerException.class);
        assertThat(wire.requests).hasSize(1);
    }

    @Test
    void aSafeCallIsSentAgainWhenItsAnswerIsLost() {
        wire.thenFails(new IOException("reset")).then(200, OK);

        assertThat(call(TestOperation.READ)).isEqualTo("done");
    }

    @Test
    void anUnsafeCallWhoseAnswerIsLostIsUnknown() {
        wire.thenFails(new IOException("reset"));

        assertThatThrownBy(() -> call(TestOperation.WRITE))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessage(
                        "Test write on thing: perhaps it was done, perhaps not: the connection to api.cloudflare.com was"
                                + " lost before the answer: reset. Look before you do it again; CallOptions.repeatable allows a"
                                + " retry where twice does no harm")
                .hasCauseInstanceOf(TransportException.class);
    }

    @Test
    void anUnsafeCallThatIsAnsweredInNoShapeIsUnknown() {
        wire.then(200, "<html>Sign in to the hotel's network</html>");

        assertThatThrownBy(() -> call(TestOperation.WRITE))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(MalformedResponseException.class);
        assertThat(wire.requests).hasSize(1);
    }

    @Test
    void theCallerMayVouchForAnUnsafeCall() {
        wire.thenFails(new IOException("reset")).then(200, OK);

        assertThat(call(
                        TestOperation.WRITE,
                        CallOptions.builder().repeatable(true).build()))
                .isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void tooManyRequestsWaitsAsAsked(TestOperation operation) {
        wire.then(429, retryAfter("7"), DOWN).then(429, retryAfter("0"), DOWN).then(200, OK);

        assertThat(call(operation)).isEqualTo("done");
        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "1000000000"})
    void aLongRetryAfterEndsTheCallAtOnce(String seconds) {
        wire.then(429, retryAfter(seconds), DOWN);

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("Try again in " + seconds + " s");
        assertThat(time.now()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "Thu, 01 Jan 1970", "1.5", "1e3", "Wed, 01 Jan 1970 00:00:50 GMT", ""})
    void aRetryAfterThatIsGarbageSaysNothing(String garbage) {
        wire.then(429, retryAfter(garbage), DOWN).then(200, OK);

        assertThat(call(TestOperation.READ)).isEqualTo("done");
        assertThat(time.now()).isBefore(Instant.ofEpochSecond(1));
    }

    @Test
    void aRetryAfterMayBeADate() {
        wire.then(429, retryAfter("Thu, 01 Jan 1970 00:00:07 GMT"), DOWN)
                .then(429, retryAfter("Wed, 31 Dec 1969 23:59:59 GMT"), DOWN)
                .then(200, OK);

        assertThat(call(TestOperation.READ)).isEqualTo("done");
        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000000000000000", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void aRetryAfterBeyondAllTimeIsVeryLong(String value) {
        wire.then(429, retryAfter(value), DOWN);

        assertThatThrownBy(() -> call(TestOperation.READ))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.retryAfter()).hasValueSatisfying(wait -> {
                            assertThat(wait).isGreaterThan(Duration.ofDays(100_000));
                            assertThat(wait.toNanos()).isPositive();
                        }));
        assertThat(time.now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void tooManyRequestsIsTriedFiveTimes() {
        for (int i = 0; i < 5; i++) {
            wire.then(429, retryAfter("1"), DOWN);
        }

        assertThatThrownBy(() -> call(TestOperation.WRITE)).isInstanceOf(RateLimitedException.class);
        assertThat(wire.requests).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(TestOperation.class)
    void anyOther4xxIsFinal(TestOperation operation) {
        wire.then(400, DOWN);

        assertThatThrownBy(() -> call(operation)).isInstanceOf(InvalidRequestException.class);
        assertThat(wire.requests).hasSize(1);
    }

    @Test
    void theDeadlineEndsTheWaiting() {
        wire.then(429, retryAfter("30"), DOWN);
        CallOptions options =
                CallOptions.builder().deadline(Duration.ofSeconds(20)).build();

        assertThatThrownBy(() -> call(TestOperation.READ, options)).isInstanceOf(RateLimitedException.class);
        assertThat(wire.requests).hasSize(1);
    }

    @Test
    void aTimeoutAtTheDeadlineIsDeadlineExceeded() {
        wire.then(request -> {
            time.advance(request.timeout());
            throw new HttpTimeoutException("late");
        });
        CallOptions options =
                CallOptions.builder().deadline(Duration.ofSeconds(20)).build();

        assertThatThrownBy(() -> call(TestOperation.READ, options)).isInstanceOf(DeadlineExceededException.class);
        assertThat(wire.requests.get(0).timeout()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void anUnsafeCallThatWasSentBeforeItsDeadlineIsUnknown() {
        wire.then(request -> {
            time.advance(request.timeout());
            throw new HttpTimeoutException("late");
        });
        CallOptions options =
                CallOptions.builder().deadline(Duration.ofSeconds(20)).build();

        assertThatThrownBy(() -> call(TestOperation.WRITE, options))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void attemptsAreBoundedByTheCaller() {
        wire.then(503, DOWN);

        assertThatThrownBy(() -> call(
                        TestOperation.READ, CallOptions.builder().attempts(1).build()))
                .isInstanceOf(ServerException.class);
    }

    @Test
    void aStreamThatWasReadIsNotSentAgain() {
        wire.then(request -> {
            request.body().orElseThrow().open().readAllBytes();
            throw new IOException("reset");
        });
        Body once = Body.stream(new ByteArrayInputStream(new byte[3]), 3);

        assertThatThrownBy(() -> builder(TestOperation.READ, CallOptions.defaults())
                        .put("thing")
                        .body("application/octet-stream", once)
                        .decode(text())
                        .await())
                .isInstanceOf(TransportException.class);
        assertThat(wire.requests).hasSize(1);
    }

    private static Headers retryAfter(String value) {
        return Headers.of("Retry-After", value);
    }
}
