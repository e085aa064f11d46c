package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** The last layer: hands the bare request to the transport. */
final class Sending implements Layer {
    private final Transport transport;

    Sending(Transport transport) {
        this.transport = transport;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        return transport.send(exchange.wire());
    }
}
