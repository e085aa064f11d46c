package io.github.flarebind.testing.door;

import io.github.flarebind.core.internal.DaemonThreads;
import io.github.flarebind.core.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A small HTTP/1.1 server on 127.0.0.1 in front of a transport: a thread for each connection. */
public final class SocketDoor implements AutoCloseable {
    /** The address that only this machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int BACKLOG = 256;

    private final ServerSocket server;
    private final Transport behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("flarebind-door"));
    private final CompletableFuture<Void> accepting;

    private SocketDoor(ServerSocket server, Transport behind) {
        this.server = server;
        this.behind = behind;
        this.accepting = CompletableFuture.runAsync(this::accept, threads);
    }

    /** Opens a door on {@code port} of 127.0.0.1, 0 for a free one. */
    public static SocketDoor open(Transport behind, int port) {
        return open(behind, LOOPBACK, port);
    }

    /** Opens a door on {@code port} of an address of this machine, 0 for a free one. */
    public static SocketDoor open(Transport behind, String host, int port) {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
            return new SocketDoor(server, behind);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port " + port + " of " + host + " cannot be opened: " + e.getMessage() + "; port 0 is a free one",
                    e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** Where it is reached from this machine, such as {@code http://127.0.0.1:8787}. */
    public String origin() {
        InetAddress address = server.getInetAddress();
        String host = address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
        return "http://" + (host.contains(":") ? '[' + host + ']' : host) + ':' + port();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                admit(server.accept());
            }
        } catch (IOException e) {
            shut(); // closed from outside, or no more sockets to be had: either way nobody is let in
        }
    }

    private void admit(Socket socket) {
        open.add(socket);
        try {
            socket.setTcpNoDelay(true);
            threads.execute(() -> serve(socket));
        } catch (IOException | RejectedExecutionException e) {
            hangUp(socket); // this peer went away, or the door is closing: no other is concerned
        }
    }

    private void serve(Socket socket) {
        try {
            new Connection(socket, behind).serve();
        } catch (ResetException e) {
            reset(socket);
        } catch (IOException e) {
            hangUp(socket); // the peer went away; there is nobody to tell
        } finally {
            hangUp(socket);
        }
    }

    /** Closed so, a connection is reset. */
    private void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            hangUp(socket); // the peer was quicker
        }
    }

    private void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            open.remove(socket); // it is gone either way
        } finally {
            open.remove(socket);
        }
    }

    /** Closes the port and every connection; when it returns, the port lets nobody in. */
    @Override
    public void close() {
        shut();
        accepting.join(); // the system keeps a closed port open for as long as a thread waits in accept
    }

    private void shut() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow(); // before the connections: one let in later is refused a thread, and hung up on
            open.forEach(this::hangUp);
        }
    }

    /** Waits, a second at most, until nothing is served any more; for after {@link #close}. */
    public boolean quiet() throws InterruptedException {
        return threads.awaitTermination(1, TimeUnit.SECONDS);
    }
}
