package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.Outcome.Failed;
import io.github.flarebind.core.internal.Outcome.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static RetryScope scope(int attempts) {
        ManualTime time = ManualTime.startingAt(Instant.EPOCH);
        Deadline deadline = Deadline.in(Duration.ofMinutes(10), time);
        return new RetryScope(Replay.SAFE, deadline, OptionalInt.of(attempts), Optional.empty());
    }

    private static Failed<String> failed() {
        return new Failed<>(Kind.UNANSWERED, new TransportException("op", "resource", "why", null));
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 2000", "3, 4000", "4, 8000", "5, 16000", "6, 20000", "9, 20000"})
    void theBoundDoublesUpToTwentySeconds(int attempt, long bound) {
        assertThat(new Backoff(() -> 1.0, new RetryBudget()).after(attempt, failed(), scope(10)))
                .isEqualTo(bound);
        assertThat(new Backoff(() -> 0.5, new RetryBudget()).after(attempt, failed(), scope(10)))
                .isEqualTo(bound / 2);
        assertThat(new Backoff(() -> 0.0, new RetryBudget()).after(attempt, failed(), scope(10)))
                .isZero();
    }

    @Test
    void theLastAttemptIsTheLast() {
        assertThat(new Backoff(() -> 0.5, new RetryBudget()).after(4, failed(), scope(4)))
                .isEqualTo(Backoff.STOP);
    }
}
