package io.github.flarebind.core.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers one connection with given bytes, then cuts it or stays silent. */
final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newCachedThreadPool(DaemonThreads.named("raw-server"));

    private RawServer(ServerSocket server) {
        this.server = server;
    }

    /** Answers with {@code bytes} after the request's head, then closes. */
    static RawServer answering(String bytes) throws IOException {
        return start(bytes, false);
    }

    /** Answers with {@code bytes}, then says nothing more. */
    static RawServer stallingAfter(String bytes) throws IOException {
        return start(bytes, true);
    }

    private static RawServer start(String bytes, boolean stall) throws IOException {
        RawServer raw = new RawServer(new ServerSocket(0, 10, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        raw.thread.execute(() -> raw.serve(bytes, stall));
        return raw;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    private void serve(String bytes, boolean stall) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            if (stall) {
                closing.await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        thread.shutdown();
    }
}
