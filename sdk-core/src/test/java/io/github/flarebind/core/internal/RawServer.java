package io.github.flarebind.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a bare socket that says what a test tells it to, then cuts the connection or stays silent. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("raw-server"));

    private RawServer(ServerSocket server) {
        this.server = server;
    }

    /** Answers with {@code bytes} after the request's head, then closes. */
    public static RawServer answering(String bytes) throws IOException {
        return talking(talk -> talk.hear().say(bytes));
    }

    /** Answers with {@code bytes}, then says nothing more. */
    public static RawServer stallingAfter(String bytes) throws IOException {
        return talking(talk -> talk.hear().say(bytes).stall());
    }

    /** Does what {@code script} says on each connection, then closes it. */
    public static RawServer talking(Script script) throws IOException {
        RawServer raw = new RawServer(new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        raw.threads.execute(() -> raw.accept(script));
        return raw;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    public int connections() {
        return connections.get();
    }

    /** Waits until a client has given up a connection on which a script awaits its end. */
    public void awaitLeft() throws InterruptedException {
        left.await();
    }

    /** Lets time pass that is real by nature: a socket's. */
    public void pause(Duration duration) throws InterruptedException {
        if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the server is closed");
        }
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(script, socket));
            }
        } catch (IOException closed) {
            closing.countDown();
        }
    }

    private void serve(Script script, Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.run(new Talk(socket));
        } catch (IOException gone) {
            left.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        threads.shutdownNow();
    }

    /** What the server does on one connection. */
    @FunctionalInterface
    public interface Script {
        void run(Talk talk) throws IOException, InterruptedException;
    }

    /** One connection, seen from the server. */
    public final class Talk {
        private final InputStream in;
        private final OutputStream out;

        private Talk(Socket socket) throws IOException {
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        /** Reads a request's head. */
        public Talk hear() throws IOException {
            for (int last = 0; last != 0x0d0a0d0a; ) {
                last = (last << 8) | octet();
            }
            return this;
        }

        /** Reads {@code count} bytes of a request's body. */
        public Talk hear(long count) throws IOException {
            in.skipNBytes(count);
            return this;
        }

        private int octet() throws IOException {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("the client left");
            }
            return octet;
        }

        public Talk say(String bytes) throws IOException {
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return this;
        }

        public Talk pause(Duration duration) throws InterruptedException {
            RawServer.this.pause(duration);
            return this;
        }

        /** Says {@code bytes} again and again until the client takes no more for a while; returns how many it took. */
        public int sayUntilHeld(String bytes, int most) {
            byte[] all = bytes.getBytes(StandardCharsets.ISO_8859_1);
            AtomicInteger taken = new AtomicInteger();
            CompletableFuture<?> writing = CompletableFuture.runAsync(() -> sayAll(all, most, taken), threads);
            for (int before = -1; before != taken.get() && !writing.isDone(); ) {
                before = taken.get();
                held(writing);
            }
            return taken.get();
        }

        private void sayAll(byte[] bytes, int most, AtomicInteger taken) {
            try {
                while (taken.get() < most) {
                    out.write(bytes);
                    taken.addAndGet(bytes.length);
                }
            } catch (IOException e) {
                left.countDown();
            }
        }

        private static void held(Future<?> writing) {
            try {
                writing.get(300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException stillWriting) {
                // looked at by the caller
            }
        }

        /** Reads and says nothing until the server is closed. */
        public void stall() throws InterruptedException {
            closing.await();
        }

        /** Says nothing until the client closes the connection. */
        public void awaitEnd() throws IOException {
            hear(Long.MAX_VALUE);
        }
    }
}
