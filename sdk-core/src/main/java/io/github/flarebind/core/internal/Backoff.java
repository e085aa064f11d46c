package io.github.flarebind.core.internal;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.internal.Outcome.Failed;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt, or that there is none. */
final class Backoff {
    /** The answer that ends the attempts. */
    static final long STOP = -1;

    private static final int ATTEMPTS = 3;
    private static final int THROTTLED_ATTEMPTS = 5;
    private static final long BASE_MILLIS = 500;
    private static final long CAP_MILLIS = 20_000;
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(60);

    private final DoubleSupplier random;
    private final RetryBudget budget;

    /** {@code random} gives numbers from 0 to 1: the jitter. */
    Backoff(DoubleSupplier random, RetryBudget budget) {
        this.random = random;
        this.budget = budget;
    }

    /** Milliseconds to wait after the failed {@code attempt}, counted from 1; or {@link #STOP}. */
    long after(int attempt, Failed<?> failed, RetryScope scope) {
        boolean right = mayRepeat(failed.kind(), scope.replay()) && scope.bodyAtHand();
        if (!right || attempt >= allowed(failed.kind(), scope)) {
            return STOP;
        }
        Optional<Duration> asked = failed.error() instanceof ApiException api ? api.retryAfter() : Optional.empty();
        Duration wait = asked.orElseGet(() -> unasked(attempt, failed.kind()));
        boolean tooLong = wait.compareTo(LONGEST_RETRY_AFTER) > 0
                || wait.compareTo(scope.deadline().remaining()) >= 0;
        // the budget is asked last: what stops for another reason costs nothing
        return tooLong || !budget.take(RetryBudget.cost(failed.kind())) ? STOP : wait.toMillis();
    }

    private static boolean mayRepeat(Outcome.Kind kind, Replay replay) {
        return switch (kind) {
            case NOT_SENT, THROTTLED, BUSY -> true;
            case TRANSIENT, UNANSWERED -> replay == Replay.SAFE;
            case MALFORMED, FINAL -> false;
        };
    }

    private static int allowed(Outcome.Kind kind, RetryScope scope) {
        return scope.attempts().orElse(kind.refusedForNow() ? THROTTLED_ATTEMPTS : ATTEMPTS);
    }

    /** A busy resource takes a write a second, so less is never enough. */
    private Duration unasked(int attempt, Outcome.Kind kind) {
        return kind == Outcome.Kind.BUSY ? BUSY.plus(jittered(attempt - 1)) : jittered(attempt);
    }

    private Duration jittered(int attempt) {
        long bound = Math.min(CAP_MILLIS, BASE_MILLIS << Math.min(attempt, 10));
        return Duration.ofMillis((long) (random.getAsDouble() * bound));
    }
}
