package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers by a script and remembers what it was asked. */
final class ScriptedTransport implements Transport {
    final List<TransportRequest> requests = new ArrayList<>();
    private final Deque<Transport> script = new ArrayDeque<>();

    ScriptedTransport then(Transport step) {
        script.add(step);
        return this;
    }

    ScriptedTransport then(int status, String body) {
        return then(status, Headers.empty(), body);
    }

    ScriptedTransport then(int status, Headers headers, String body) {
        return then(request -> TransportResponse.of(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    ScriptedTransport thenFails(IOException failure) {
        return then(request -> {
            throw failure;
        });
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        requests.add(request);
        return script.remove().send(request);
    }
}
