package io.github.flarebind.testing;

import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** An answer that is late. */
final class DelayFault extends Fault {
    private final Duration delay;

    DelayFault(Duration delay) {
        super("delay " + delay);
        if (delay.isNegative() || delay.isZero()) {
            throw new IllegalArgumentException("a delay is above zero, not " + delay);
        }
        this.delay = delay;
    }

    @Override
    TransportResponse befall(Incident incident) throws IOException, InterruptedException {
        Duration patience = incident.request().timeout();
        boolean tooLate = delay.compareTo(patience) >= 0;
        incident.time().sleep(tooLate ? patience : delay);
        TransportResponse answer = incident.visit().answer();
        if (tooLate) {
            answer.close();
            throw new HttpTimeoutException("request timed out");
        }
        return answer;
    }
}
