package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** One layer of the pipeline: does its part and passes the exchange on. */
interface Layer {
    TransportResponse send(Exchange exchange) throws IOException, InterruptedException;
}
