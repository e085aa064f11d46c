package io.github.flarebind.testing.faults;

import io.github.flarebind.core.CloudflareClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server of bare sockets on 127.0.0.1: a thread for each connection, which does with it what it likes. */
final class RawServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 256;

    private final ServerSocket server;
    private final Conversation conversation;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(RawServer::daemon);

    private RawServer(ServerSocket server, Conversation conversation) {
        this.server = server;
        this.conversation = conversation;
    }

    /** Holds one connection until it is done with it. */
    @FunctionalInterface
    interface Conversation {
        void hold(Socket socket, RawServer server) throws IOException, InterruptedException;
    }

    static RawServer start(Conversation conversation) throws IOException {
        RawServer raw = new RawServer(new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK)), conversation);
        raw.threads.execute(raw::accept);
        return raw;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> hold(socket));
            } catch (SocketException e) {
                closing.countDown(); // closed from outside
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void hold(Socket socket) {
        try (socket) {
            conversation.hold(socket, this);
        } catch (IOException e) {
            open.remove(socket); // the client went away, as clients of broken answers do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** Waits; true when the server was closed meanwhile. */
    boolean closedWithin(Duration time) throws InterruptedException {
        return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int connections() {
        return open.size();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/client/v4");
    }

    CloudflareClient client() {
        return settings().build();
    }

    CloudflareClient.Builder settings() {
        return CloudflareClient.builder().accountId("account").apiToken("token").baseUrl(url());
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
