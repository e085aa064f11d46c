package io.github.flarebind.testing.door;

import java.net.SocketException;

/** The connection is to be reset: on a socket it is, in process this is what the client sees of it. */
public final class ResetException extends SocketException {
    private static final long serialVersionUID = 1;

    public ResetException() {
        super("Connection reset");
    }
}
