package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Answers by a script and remembers what it was asked. */
final class ScriptedTransport implements Transport {
    final List<TransportRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Transport> script = new ConcurrentLinkedDeque<>();

    private Transport rest = request -> {
        throw new AssertionError("nothing was expected, but " + request.method() + " came");
    };

    static Transport answers(int status, Headers headers, String body) {
        return request -> TransportResponse.of(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    ScriptedTransport then(Transport step) {
        script.add(step);
        return this;
    }

    ScriptedTransport then(int status, String body) {
        return then(status, Headers.empty(), body);
    }

    ScriptedTransport then(int status, Headers headers, String body) {
        return then(answers(status, headers, body));
    }

    ScriptedTransport thenFails(IOException failure) {
        return then(request -> {
            throw failure;
        });
    }

    /** Answers everything from here on. */
    ScriptedTransport always(Transport step) {
        rest = step;
        return this;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        requests.add(request);
        Transport step = script.poll();
        return (step == null ? rest : step).send(request);
    }
}
