package io.github.flarebind.testing;

import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * What goes wrong with one request on its way; {@link Faults} says with which.
 *
 * <p>What lasts lasts by the account's clock, in process and on a socket. A client on a socket has a clock of its own: under {@link
 * InMemoryCloudflare#serve()} it sees what is slow at once, and its patience is not tried. There the JDK's client also repeats a GET
 * once by itself when the connection ends before the first byte of the answer, and the repetition counts as a request.
 */
public abstract class Fault {
    private final String name;

    Fault(String name) {
        this.name = name;
    }

    /**
     * The service does nothing and answers with this status.
     *
     * @throws IllegalArgumentException when it is no error: 400 to 599
     */
    public static StatusFault status(int status) {
        return StatusFault.of(status);
    }

    /**
     * The service waits so long before it does what is asked. A client in this process gives up when the time for its attempt has
     * passed, as one on a socket does by the system's clock; the work is done all the same.
     *
     * @throws IllegalArgumentException when it is not above zero
     */
    public static Fault delay(Duration delay) {
        return new DelayFault(delay);
    }

    /** The connection breaks before the service has done anything. */
    public static Fault reset() {
        return ConnectionFault.broken();
    }

    /** The service does what is asked, and the connection ends without an answer. */
    public static Fault lostAnswer() {
        return ConnectionFault.unanswered();
    }

    /** The connection ends in the middle of the answer's body, whose length was told; without a body, before the answer. */
    public static Fault truncatedBody() {
        return BodyFault.truncated();
    }

    /** One bit in the middle of the answer's body is another one, whatever has a checksum; without a body, its ETag is. */
    public static Fault wrongChecksum() {
        return BodyFault.corrupted();
    }

    /** The answer's body comes at one byte a second. */
    public static Fault slowBody() {
        return BodyFault.dripping();
    }

    /** Answers in the service's place, or lets it answer and spoils what it says. */
    abstract TransportResponse befall(Incident incident) throws IOException, InterruptedException;

    @Override
    public String toString() {
        return name;
    }
}
