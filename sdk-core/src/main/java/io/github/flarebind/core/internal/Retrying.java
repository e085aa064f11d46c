package io.github.flarebind.core.internal;

import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.internal.Outcome.Failed;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** The only layer of ours that sends twice. */
final class Retrying {
    private static final int MOST_ATTEMPTS = 10;

    private final Time time;
    private final Backoff backoff;

    Retrying(Time time, Backoff backoff) {
        this.time = time;
        this.backoff = backoff;
    }

    /** Attempts until there is a value or no further attempt is right; {@code fresh} makes the exchange of each. */
    <T> Outcome<T> call(Attempt<T> attempt, RetryScope scope, Supplier<Exchange> fresh) {
        Retry.AsyncContext<Outcome<T>> context =
                Retry.of("call", this.<T>config(scope)).asyncContext();
        boolean lost = false;
        while (true) {
            Exchange exchange = inTime(fresh.get());
            Outcome<T> outcome = once(attempt, exchange, lost);
            long wait = context.onResult(outcome);
            if (!(outcome instanceof Failed<T> failed) || wait < 0) {
                return settled(outcome, exchange);
            }
            lost |= failed.kind() == Outcome.Kind.UNANSWERED;
            sleep(wait, exchange, lost);
        }
    }

    private <T> RetryConfig config(RetryScope scope) {
        return RetryConfig.<Outcome<T>>custom()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnResult(outcome -> outcome instanceof Failed)
                .intervalBiFunction((attempt, outcome) -> wait(attempt, outcome, scope))
                .build();
    }

    private <T> long wait(int attempt, Either<Throwable, Outcome<T>> outcome, RetryScope scope) {
        return outcome.get() instanceof Failed<T> failed ? backoff.after(attempt, failed, scope) : Backoff.STOP;
    }

    private static Exchange inTime(Exchange exchange) {
        if (exchange.deadline().passed()) {
            throw exchange.failed(DeadlineExceededException::new, "the deadline passed before it could be sent", null);
        }
        return exchange;
    }

    private static <T> Outcome<T> once(Attempt<T> attempt, Exchange exchange, boolean lost) {
        try {
            return attempt.run(exchange, lost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(exchange, e, true);
        }
    }

    private void sleep(long millis, Exchange exchange, boolean lost) {
        try {
            time.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(exchange, e, lost);
        }
    }

    private static CloudflareException interrupted(Exchange exchange, InterruptedException e, boolean sent) {
        return sent && exchange.replay() == Replay.UNSAFE
                ? exchange.failed(
                        OutcomeUnknownException::new,
                        "interrupted, or the client was closed, after it was sent; perhaps it was done",
                        e)
                : exchange.failed(CallCancelledException::new, "interrupted, or the client was closed", e);
    }

    /** What cannot be told to have failed, and may not be repeated, is told as unknown. */
    private static <T> Outcome<T> settled(Outcome<T> outcome, Exchange exchange) {
        if (outcome instanceof Failed<T> failed && exchange.replay() == Replay.UNSAFE && doubtful(failed.kind())) {
            String why = "perhaps it was done, perhaps not: " + reason(failed.error())
                    + ". Look before you do it again; CallOptions.repeatable allows a retry where twice does no harm";
            OutcomeUnknownException unknown = exchange.failed(OutcomeUnknownException::new, why, failed.error());
            return new Failed<>(failed.kind(), unknown);
        }
        return outcome;
    }

    private static String reason(CloudflareException error) {
        String subject = error.operation() + " on " + error.resource() + ": ";
        return String.valueOf(error.getMessage()).replace(subject, "");
    }

    private static boolean doubtful(Outcome.Kind kind) {
        return kind == Outcome.Kind.TRANSIENT || kind == Outcome.Kind.UNANSWERED;
    }
}
