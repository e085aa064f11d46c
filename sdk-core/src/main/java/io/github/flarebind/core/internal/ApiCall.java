package io.github.flarebind.core.internal;

import io.github.flarebind.core.ResponseInfo;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.Outcome.Decoded;
import io.github.flarebind.core.internal.Outcome.Failed;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and how its answer is read: what both faces of a binding are one-liners over. */
public final class ApiCall<T> {
    private static final Logger LOG = LoggerFactory.getLogger(ApiCall.class);

    private final ClientRuntime runtime;
    private final CallScope scope;
    private final TransportRequest request;
    private final Decoder<T> decoder;

    ApiCall(ClientRuntime runtime, CallScope scope, TransportRequest request, Decoder<T> decoder) {
        this.runtime = runtime;
        this.scope = scope;
        this.request = request;
        this.decoder = decoder;
    }

    /** Makes the call on this thread. */
    public T await() {
        runtime.requireOpen();
        return run(deadline()).value();
    }

    /** Makes the call on the client's dispatcher; cancelling the future interrupts it. */
    public CompletableFuture<T> submit() {
        runtime.requireOpen();
        Deadline deadline = deadline();
        return runtime.dispatcher().submit(() -> run(deadline), this::rejected);
    }

    private CallRejectedException rejected() {
        return new CallRejectedException(
                scope.operation().title(), scope.resource(), "the client was closed; nothing was sent", null);
    }

    private Deadline deadline() {
        return Deadline.in(scope.options().deadline().orElse(runtime.config().deadline()), runtime.time());
    }

    private Decoded<T> run(Deadline deadline) {
        AtomicReference<@Nullable TransportResponse> last = new AtomicReference<>();
        Attempt<T> attempt = new Attempt<>(exchange -> noted(exchange, last), decoder);
        RetryScope bounds =
                new RetryScope(scope.replay(), deadline, scope.options().attempts(), request.body());
        RunningCalls.Running running = runtime.running().begin();
        try {
            runtime.requireOpen();
            Outcome<T> outcome = runtime.retrying().call(attempt, bounds, () -> exchange(deadline));
            if (outcome instanceof Failed<T> failed) {
                throw failed.error();
            }
            return (Decoded<T>) outcome;
        } finally {
            running.close();
            tell(last.get());
        }
    }

    private TransportResponse noted(Exchange exchange, AtomicReference<@Nullable TransportResponse> last)
            throws IOException, InterruptedException {
        TransportResponse response = runtime.layers().send(exchange);
        last.set(response);
        return response;
    }

    private Exchange exchange(Deadline deadline) {
        Duration left = deadline.remaining();
        Duration most = runtime.config().attemptTimeout();
        TransportRequest wire = TransportRequest.builder()
                .from(request)
                .timeout(left.compareTo(most) < 0 ? left : most)
                .total(scope.options().deadline().map(unused -> left))
                .build();
        return new Exchange(scope.operation(), scope.resource(), scope.replay(), deadline, wire);
    }

    private void tell(@Nullable TransportResponse last) {
        if (last != null) {
            scope.options()
                    .onResponse()
                    .ifPresent(listener -> tell(listener, new ResponseInfo(last.status(), last.headers())));
        }
    }

    private static void tell(Consumer<ResponseInfo> listener, ResponseInfo info) {
        try {
            listener.accept(info);
        } catch (RuntimeException e) {
            LOG.warn("onResponse threw; the call goes on", e);
        }
    }
}
