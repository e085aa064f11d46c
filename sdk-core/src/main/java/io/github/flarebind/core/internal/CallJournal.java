package io.github.flarebind.core.internal;

import io.github.flarebind.core.ResponseInfo;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.event.AttemptEnded;
import io.github.flarebind.core.event.CallEnded;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.RetryPlanned;
import io.github.flarebind.core.internal.Outcome.Decoded;
import io.github.flarebind.core.internal.Outcome.Failed;
import io.github.flarebind.core.transport.TransportResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to one call, told to the listeners as it happens; belongs to the thread that makes the call. */
final class CallJournal {
    private static final Logger LOG = LoggerFactory.getLogger(CallJournal.class);

    private final CallListeners listeners;
    private final Time time;
    private final CallInfo call;
    private final long begun;
    private int attempts;
    private long attemptBegun;
    private @Nullable TransportResponse current;
    private @Nullable TransportResponse last;

    private CallJournal(CallListeners listeners, Time time, CallInfo call) {
        this.listeners = listeners;
        this.time = time;
        this.call = call;
        this.begun = time.nanos();
    }

    static CallJournal begin(ClientRuntime runtime, CallScope scope) {
        CallInfo call = runtime.listeners().next(scope);
        CallJournal journal = new CallJournal(runtime.listeners(), runtime.time(), call);
        runtime.listeners().started(call);
        return journal;
    }

    void attempt() {
        attempts++;
        attemptBegun = time.nanos();
        current = null;
    }

    TransportResponse answered(TransportResponse response) {
        current = response;
        last = response;
        return response;
    }

    void attempted(Exchange exchange, Outcome<?> outcome) {
        attempted(exchange, outcome instanceof Failed<?> failed ? Optional.of(failed.error()) : Optional.empty());
    }

    void attempted(Exchange exchange, Optional<RuntimeException> failure) {
        listeners.attempted(
                call,
                new AttemptEnded(
                        attempts,
                        since(attemptBegun),
                        status(current),
                        sent(exchange),
                        received(current),
                        ray(current),
                        failure));
    }

    void retrying(Failed<?> failed, Duration wait) {
        listeners.retrying(call, new RetryPlanned(attempts, wait, failed.error()));
    }

    void succeeded(Decoded<?> decoded) {
        ended(decoded.counts(), Optional.empty());
    }

    void failed(RuntimeException failure) {
        ended(Map.of(), Optional.of(failure));
    }

    private void ended(Map<String, Long> counts, Optional<RuntimeException> failure) {
        listeners.ended(call, new CallEnded(attempts, since(begun), status(last), ray(last), counts, failure));
    }

    /** Tells the caller of the last answer, if there was one. */
    void tell(Consumer<ResponseInfo> listener) {
        if (last == null) {
            return;
        }
        try {
            listener.accept(new ResponseInfo(last.status(), last.headers()));
        } catch (RuntimeException e) {
            LOG.warn("onResponse threw; the call goes on", e);
        }
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(time.nanos() - nanos);
    }

    private static OptionalInt status(@Nullable TransportResponse response) {
        return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    private static Optional<String> ray(@Nullable TransportResponse response) {
        return response == null ? Optional.empty() : response.headers().first("cf-ray");
    }

    private static OptionalLong received(@Nullable TransportResponse response) {
        return response == null ? OptionalLong.empty() : response.length();
    }

    private static long sent(Exchange exchange) {
        return exchange.wire().body().map(body -> body.length().orElse(0)).orElse(0L);
    }
}
