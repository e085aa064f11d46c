package io.github.flarebind.kv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A service that takes whatever is put, keeps nothing of it but its size, and says that it was done. */
final class BulkSink implements AutoCloseable {
    private static final byte[] DONE = ("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n"
                    + "{\"success\":true,\"result\":null}")
            .getBytes(StandardCharsets.US_ASCII);

    private final AtomicLong taken = new AtomicLong();
    private final ServerSocket server;

    BulkSink() throws IOException {
        server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    long taken() {
        return taken.get();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // it was closed
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            for (long length = length(in); length >= 0; length = length(in)) {
                in.skipNBytes(length);
                taken.addAndGet(length);
                out.write(DONE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The length that the next head tells, -1 when there is none. */
    private static long length(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:") + "content-length:".length();
        return Long.parseLong(lower.substring(at, lower.indexOf('\r', at)).strip());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
