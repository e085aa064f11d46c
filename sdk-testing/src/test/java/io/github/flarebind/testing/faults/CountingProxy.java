package io.github.flarebind.testing.faults;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to another server and counts how many are open at once. */
final class CountingProxy implements AutoCloseable {
    private final AtomicInteger most = new AtomicInteger();
    private final URI behind;
    private final RawServer server;

    private CountingProxy(URI behind) throws IOException {
        this.behind = behind;
        this.server = RawServer.start((socket, raw) -> pass(socket));
    }

    static CountingProxy before(URI behind) throws IOException {
        return new CountingProxy(behind);
    }

    URI url() {
        return server.url();
    }

    /** The most connections that were open at once. */
    int most() {
        return most.get();
    }

    private void pass(Socket socket) throws IOException {
        most.accumulateAndGet(server.connections(), Math::max);
        try (Socket far = new Socket(behind.getHost(), behind.getPort())) {
            far.setTcpNoDelay(true);
            socket.setTcpNoDelay(true);
            Thread back = new Thread(new FutureTask<>(() -> pump(far, socket)), "proxy");
            back.setDaemon(true);
            back.start();
            pump(socket, far);
        }
    }

    /** Passes bytes on until one side goes away, and the other with it. */
    private static long pump(Socket from, Socket to) throws IOException {
        try (to) {
            return from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
