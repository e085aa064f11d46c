package io.github.flarebind.testing.door;

import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a response with the length of its body. */
final class ResponseWriter {
    private ResponseWriter() {}

    static void write(TransportResponse response, boolean headOnly, boolean last, OutputStream out) throws IOException {
        boolean told = response.headers().first("content-length").isPresent();
        byte[] body = told ? new byte[0] : response.body().readAllBytes();
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
        response.headers().asMap().forEach((name, values) -> values.forEach(value -> line(head, name, value)));
        if (!told && response.status() != 204 && response.status() != 304) {
            line(head, "Content-Length", Integer.toString(body.length));
        }
        if (last) {
            line(head, "Connection", "close");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!headOnly) {
            out.write(body);
            transfer(response.body(), out);
        }
        out.flush();
    }

    /** What comes in pieces goes out in pieces. */
    private static void transfer(InputStream body, OutputStream out) throws IOException {
        byte[] piece = new byte[16_384];
        for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
            out.write(piece, 0, n);
            if (body.available() == 0) {
                out.flush();
            }
        }
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
