package io.github.flarebind.testing;

import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.ResetException;
import java.io.EOFException;
import java.io.IOException;

/** A connection that ends without an answer. */
final class ConnectionFault extends Fault {
    private final Ending ending;

    private ConnectionFault(String name, Ending ending) {
        super(name);
        this.ending = ending;
    }

    static Fault broken() {
        return new ConnectionFault("reset", incident -> new ResetException());
    }

    static Fault unanswered() {
        return new ConnectionFault("lost answer", incident -> {
            incident.visit().answer().close();
            return new EOFException("the connection ended without an answer");
        });
    }

    @Override
    TransportResponse befall(Incident incident) throws IOException {
        throw ending.of(incident);
    }

    /** How it ends. */
    private interface Ending {
        IOException of(Incident incident) throws IOException;
    }
}
