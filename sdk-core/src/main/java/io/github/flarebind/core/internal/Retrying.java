package io.github.flarebind.core.internal;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.internal.Outcome.Decoded;
import io.github.flarebind.core.internal.Outcome.Failed;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;

/** The only layer of ours that sends twice. */
final class Retrying {
    private static final int MOST_ATTEMPTS = 10;

    private final Time time;
    private final Backoff backoff;
    private final RetryBudget budget;
    private final Retry retry;

    Retrying(Time time, Backoff backoff, RetryBudget budget) {
        this.time = time;
        this.backoff = backoff;
        this.budget = budget;
        this.retry = Retry.of("flarebind", config());
    }

    /** Attempts until there is a value or no further attempt is right; {@code first} is the exchange of the first. */
    <T> Decoded<T> call(Attempt<T> attempt, RetryScope scope, Exchange first, CallJournal journal) {
        Retry.AsyncContext<Tried> context = retry.asyncContext();
        boolean lost = false;
        int spent = 0;
        Exchange exchange = first;
        while (true) {
            requireReady(exchange);
            Outcome<T> outcome = once(attempt, exchange, lost, journal);
            if (outcome instanceof Decoded<T> decoded) {
                budget.succeeded(spent);
                return decoded;
            }
            Failed<T> failed = (Failed<T>) outcome;
            long wait = context.onResult(new Tried(failed, scope));
            if (wait < 0) {
                throw settled(failed, exchange);
            }
            journal.retrying(failed, Duration.ofMillis(wait));
            spent += RetryBudget.cost(failed.kind());
            lost |= failed.kind().doubtful();
            exchange = exchange.after(failed.error());
            sleep(wait, exchange);
        }
    }

    private RetryConfig config() {
        return RetryConfig.<Tried>custom()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnResult(tried -> true)
                .intervalBiFunction(this::delay)
                .build();
    }

    private long delay(int attempt, Either<Throwable, Tried> tried) {
        return backoff.after(attempt, tried.get().failed(), tried.get().scope());
    }

    private static void requireReady(Exchange exchange) {
        if (exchange.deadline().passed()) {
            throw exchange.unsent(DeadlineExceededException::new, "the deadline passed before it could be sent", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw exchange.cancelled(null);
        }
    }

    private static <T> Outcome<T> once(Attempt<T> attempt, Exchange exchange, boolean lost, CallJournal journal) {
        journal.attempt();
        try {
            Outcome<T> outcome = attempt.run(exchange, lost);
            journal.attempted(exchange, outcome);
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CloudflareException interrupted = interrupted(exchange, e);
            journal.attempted(exchange, Optional.of(interrupted));
            throw interrupted;
        } catch (RuntimeException e) {
            journal.attempted(exchange, Optional.of(e));
            throw e;
        }
    }

    private void sleep(long millis, Exchange exchange) {
        try {
            time.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            throw exchange.cancelled(e);
        }
    }

    private static CloudflareException interrupted(Exchange exchange, InterruptedException e) {
        return exchange.replay() == Replay.UNSAFE
                ? exchange.failed(
                        OutcomeUnknownException::new,
                        "interrupted, or the client was closed, after it was sent; perhaps it was done",
                        e)
                : exchange.failed(CallCancelledException::new, "interrupted, or the client was closed", e);
    }

    /** What cannot be told to have failed, and may not be repeated, is told as unknown. */
    private static CloudflareException settled(Failed<?> failed, Exchange exchange) {
        if (exchange.replay() == Replay.SAFE || !failed.kind().doubtful()) {
            return failed.error();
        }
        String why = "perhaps it was done, perhaps not: " + Exchange.reason(failed.error())
                + ". Look before you do it again; CallOptions.repeatable allows a retry where twice does no harm";
        return exchange.failed(OutcomeUnknownException::new, why, failed.error());
    }

    /** A failed attempt as the retry context is asked about it. */
    private record Tried(Failed<?> failed, RetryScope scope) {}
}
