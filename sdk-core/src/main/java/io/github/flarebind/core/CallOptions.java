package io.github.flarebind.core;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.SdkStyle;
import io.github.flarebind.core.transport.Headers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What varies from call to call, set on a view of a binding: {@code kv.with(CallOptions)}. */
@Value.Immutable
@SdkStyle
public interface CallOptions {
    /** Starts options; every one of them is optional. */
    static Builder builder() {
        return new Builder();
    }

    /** Options that change nothing. */
    static CallOptions defaults() {
        return builder().build();
    }

    /**
     * The time for the whole call, retries, waits and streamed bodies included, more than zero. A stream that is read
     * after it fails. Not set, it is the client's, 120 s, and streamed bodies, up or down, are bounded by 30 s without a
     * byte instead.
     */
    Optional<Duration> deadline();

    /** How often to send at most, 1 to 10; the default is 3, and 5 where the service says 429. */
    OptionalInt attempts();

    /** Headers added to every request of the call. */
    @Value.Default
    default Headers headers() {
        return Headers.empty();
    }

    /** Whether the caller vouches that doing it twice does no harm, so that a lost answer may be retried. */
    @Value.Default
    default boolean repeatable() {
        return false;
    }

    /**
     * Told once per call of its last response, errors and absence included, on the calling thread, before the result
     * is given. What it throws is logged and dropped. A call of several requests tells it of each:
     * of a bulk call on several of the client's threads, and at once.
     */
    Optional<Consumer<ResponseInfo>> onResponse();

    /** These options with those of {@code later} over them; headers are joined by name. */
    default CallOptions merge(CallOptions later) {
        requireNonNull(later, "options is null");
        return builder()
                .deadline(later.deadline().or(this::deadline))
                .attempts(later.attempts().isPresent() ? later.attempts() : attempts())
                .headers(headers().with(later.headers()))
                .repeatable(later.repeatable() || repeatable())
                .onResponse(later.onResponse().or(this::onResponse))
                .build();
    }

    /** Refuses values out of range. */
    @Value.Check
    default void check() {
        if (deadline().isPresent()
                && (deadline().get().isNegative() || deadline().get().isZero())) {
            throw new IllegalArgumentException(
                    "a deadline is longer than zero, not " + deadline().get());
        }
        if (attempts().isPresent() && (attempts().getAsInt() < 1 || attempts().getAsInt() > 10)) {
            throw new IllegalArgumentException(
                    "attempts are 1 to 10, not " + attempts().getAsInt());
        }
    }

    /** Builds {@link CallOptions}. */
    final class Builder extends ImmutableCallOptions.Builder {
        Builder() {}
    }
}
