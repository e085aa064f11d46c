package io.github.flarebind.core.internal;

import io.github.flarebind.core.internal.Outcome.Decoded;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One request and how its answer is read. */
public final class ApiCall<T> implements Call<T> {
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

    @Override
    public T await() {
        runtime.requireOpen();
        return run(deadline()).value();
    }

    @Override
    public CompletableFuture<T> submit() {
        runtime.requireOpen();
        Deadline deadline = deadline();
        return runtime.dispatcher().submit(() -> run(deadline), new Unstarted(scope, deadline));
    }

    private Deadline deadline() {
        return runtime.deadline(scope.options());
    }

    private Decoded<T> run(Deadline deadline) {
        CallJournal journal = CallJournal.begin(runtime, scope);
        try {
            Decoded<T> decoded = run(deadline, journal);
            journal.succeeded(decoded);
            return decoded;
        } catch (RuntimeException e) {
            journal.failed(e);
            throw e;
        } finally {
            scope.options().onResponse().ifPresent(journal::tell);
        }
    }

    private Decoded<T> run(Deadline deadline, CallJournal journal) {
        Attempt<T> attempt =
                new Attempt<>(exchange -> journal.answered(send(exchange)), decoder, runtime.onWranglerDev());
        RetryScope bounds =
                new RetryScope(scope.replay(), deadline, scope.options().attempts(), request.body());
        RunningCalls.Running running = runtime.running().begin();
        try {
            runtime.requireOpen();
            return runtime.retrying().call(attempt, bounds, exchange(deadline), journal);
        } finally {
            running.close();
        }
    }

    private TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        if (scope.endpoint().isPresent()) {
            scope.endpoint().get().ready(exchange.deadline());
        }
        return runtime.layers().send(exchange);
    }

    private Exchange exchange(Deadline deadline) {
        // at most these; what is left of the deadline is known when it is sent
        TransportRequest wire = TransportRequest.builder()
                .from(request)
                .timeout(runtime.config().attemptTimeout())
                .total(scope.options().deadline())
                .build();
        return new Exchange(scope, deadline, wire, Optional.empty());
    }
}
