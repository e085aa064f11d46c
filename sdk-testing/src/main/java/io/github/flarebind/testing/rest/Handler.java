package io.github.flarebind.testing.rest;

import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** Answers the requests of one route. */
@FunctionalInterface
interface Handler {
    TransportResponse handle(RestCall call) throws IOException;
}
