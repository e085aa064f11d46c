package io.github.flarebind.testing.door;

import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;

/** One API of an account, in front of its services. */
public interface Door extends Transport {
    /** Takes {@code request} apart; nothing is done yet. */
    Visit visit(TransportRequest request);

    @Override
    default TransportResponse send(TransportRequest request) throws IOException {
        return visit(request).answer();
    }
}
