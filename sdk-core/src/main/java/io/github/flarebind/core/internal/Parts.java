package io.github.flarebind.core.internal;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.DeadlineExceededException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** The requests of one {@link Plan}; used on the plan's thread alone. */
public final class Parts {
    private static final Duration NONE = Duration.ofDays(365);

    private final CallScope scope;
    private final Time time;
    private final BooleanSupplier closed;
    private final Deadline deadline;

    Parts(CallScope scope, Time time, BooleanSupplier closed) {
        this.scope = scope;
        this.time = time;
        this.closed = closed;
        this.deadline = Deadline.in(scope.options().deadline().orElse(NONE), time);
    }

    /** When the plan must have ended; far away where the caller set none. */
    public Deadline deadline() {
        return deadline;
    }

    /** The options of a part that begins now: the plan's, with what is left of its deadline. */
    public CallOptions options() {
        if (closed.getAsBoolean()) {
            throw new CallCancelledException(
                    scope.operation().title(),
                    scope.resource(),
                    "the client was closed; the parts that had not begun were not sent",
                    null);
        }
        if (scope.options().deadline().isEmpty()) {
            return scope.options();
        }
        if (deadline.passed()) {
            throw new DeadlineExceededException(
                    scope.operation().title(),
                    scope.resource(),
                    "the deadline passed; the parts that had not begun were not sent",
                    null);
        }
        return scope.options()
                .merge(CallOptions.builder().deadline(deadline.remaining()).build());
    }

    /** Gives what the next part is made of; nothing when there is none now. */
    @FunctionalInterface
    public interface Source<P> {
        Optional<P> next() throws InterruptedException;
    }

    /** Waits between parts. */
    public void pause(Duration duration) throws InterruptedException {
        time.sleep(duration);
    }

    /**
     * How a part ended: with a value, or with a failure, which is a {@link io.github.flarebind.core.error.CloudflareException} or a refused argument.
     *
     * @param part what it was made of
     * @param value the value, if it came to one
     * @param failure why it came to none: a {@link io.github.flarebind.core.error.CloudflareException}, or an
     *     {@link IllegalArgumentException} about what was given to be sent or how it was to be read
     */
    public record Ended<P, R>(P part, Optional<R> value, Optional<RuntimeException> failure) {}

    /**
     * Makes calls, at most {@code width} at a time, of what {@code source} gives, which is asked no faster than they end. When it
     * gives nothing it is asked again after the next one has ended. Each end is told here, one after another; what is neither
     * a {@link io.github.flarebind.core.error.CloudflareException} nor an {@link IllegalArgumentException} ends them all.
     */
    public <P, R> void each(int width, Source<P> source, Function<P, ApiCall<R>> call, Consumer<Ended<P, R>> told)
            throws InterruptedException {
        InFlightParts<P, R> running = new InFlightParts<>(call);
        try {
            for (running.fill(width, source); !running.isEmpty(); running.fill(width, source)) {
                told.accept(running.next());
            }
        } finally {
            running.cancel();
        }
    }
}
