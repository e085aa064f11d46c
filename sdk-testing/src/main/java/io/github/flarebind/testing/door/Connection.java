package io.github.flarebind.testing.door;

import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One connection: requests one after another until either side closes. */
final class Connection {
    private final InputStream in;
    private final OutputStream out;
    private final Transport behind;

    Connection(Socket socket, Transport behind) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        this.behind = behind;
    }

    void serve() throws IOException {
        boolean open = true;
        while (open) {
            open = one();
        }
    }

    private boolean one() throws IOException {
        try {
            Optional<RequestHead> head = RequestHead.read(in);
            return head.isPresent() && answer(head.get());
        } catch (BadRequestException e) {
            byte[] text = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
            ResponseWriter.write(
                    TransportResponse.of(400, Headers.of("Content-Type", "text/plain"), text), false, true, out);
            return false;
        }
    }

    private boolean answer(RequestHead head) throws IOException {
        if (head.expectsContinue()) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        RequestBody body = RequestBody.of(head.headers(), in);
        TransportRequest request = head.request(body.body());
        try (TransportResponse response = behind.send(request)) {
            body.drain();
            ResponseWriter.write(response, head.method().equals("HEAD"), !head.keepAlive(), out);
            return head.keepAlive();
        } catch (BodySourceException e) {
            throw new IOException("the request was cut short", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
