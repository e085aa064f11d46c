package io.github.flarebind.testing.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The ways in which an answer breaks after its head, which declares all of the body. */
enum Breakage {
    HALF_THEN_FIN,
    HALF_THEN_RST,
    HALF_THEN_SILENCE,
    NOTHING_THEN_FIN,
    NOTHING_THEN_RST,
    NOTHING_THEN_SILENCE,
    ONE_BYTE_A_SECOND;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofMinutes(10);

    /** Answers every request of every connection with {@code head} and as much of {@code body} as this way allows. */
    RawServer.Conversation answering(String head, byte[] body) {
        return (socket, server) -> {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Optional<RawRequest> request = RawRequest.read(in);
            if (request.isPresent()) {
                request.get().drain(in);
                OutputStream out = socket.getOutputStream();
                out.write(RawRequest.ascii(head + "Content-Length: " + body.length + "\r\n\r\n"));
                send(body, out, server);
                end(socket, server);
            }
        };
    }

    private void send(byte[] body, OutputStream out, RawServer server) throws IOException, InterruptedException {
        switch (this) {
            case HALF_THEN_FIN, HALF_THEN_RST, HALF_THEN_SILENCE -> out.write(Arrays.copyOf(body, body.length / 2));
            case ONE_BYTE_A_SECOND -> trickle(body, out, server);
            default -> out.flush();
        }
    }

    private static void trickle(byte[] body, OutputStream out, RawServer server)
            throws IOException, InterruptedException {
        for (int i = 0; i < body.length && !server.closedWithin(SECOND); i++) {
            out.write(body[i]);
        }
    }

    private void end(Socket socket, RawServer server) throws IOException, InterruptedException {
        switch (this) {
            case HALF_THEN_SILENCE, NOTHING_THEN_SILENCE -> server.closedWithin(FOREVER);
            case HALF_THEN_RST, NOTHING_THEN_RST -> socket.setSoLinger(true, 0); // closed so, it resets
            default -> socket.close();
        }
    }
}
