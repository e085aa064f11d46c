package io.github.flarebind.testing.faults;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
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
            Thread back = new Thread(() -> pump(far, socket), "proxy");
            back.setDaemon(true);
            back.start();
            pump(socket, far);
        }
    }

    private static void pump(Socket from, Socket to) {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side went away: so does the other, closed on the way out
            assert e != null;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
