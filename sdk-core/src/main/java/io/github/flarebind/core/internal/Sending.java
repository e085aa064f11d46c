package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;

/** The last layer: hands the bare request to the transport, and watches over the answers that it leaves open. */
final class Sending implements Layer {
    private final Transport transport;
    private final UnclosedAnswers unclosed = new UnclosedAnswers();

    Sending(Transport transport) {
        this.transport = transport;
    }

    @Override
    public TransportResponse send(Exchange exchange) throws IOException, InterruptedException {
        Exchange now = inTime(exchange);
        return unclosed.watched(now, transport.send(now.wire()));
    }

    /** The layers above have perhaps waited: what is left of the deadline counts now. */
    private static Exchange inTime(Exchange exchange) {
        Duration left = exchange.deadline().remaining();
        if (exchange.deadline().passed()) {
            throw exchange.unsent(DeadlineExceededException::new, "the deadline passed before it could be sent", null);
        }
        TransportRequest wire = exchange.wire();
        return exchange.with(TransportRequest.builder()
                .from(wire)
                .timeout(left.compareTo(wire.timeout()) < 0 ? left : wire.timeout())
                .total(wire.total().map(total -> left))
                .build());
    }
}
