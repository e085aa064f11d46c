package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** The last layer: hands the bare request to the transport, and watches over the answers that it leaves open. */
final class Sending implements Layer {
    private final Transport transport;
    private final UnclosedAnswers unclosed = new UnclosedAnswers();

    Sending(Transport transport) {
        this.transport = transport;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        return unclosed.watched(exchange, transport.send(exchange.wire()));
    }
}
