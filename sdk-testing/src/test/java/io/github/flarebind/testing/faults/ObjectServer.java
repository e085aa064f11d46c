package io.github.flarebind.testing.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A bucket that holds nothing: every object is the pattern, and what is put is checked against it. */
final class ObjectServer {
    private final long size;
    private final CyclicBarrier halfway;
    private final Set<String> stored = ConcurrentHashMap.newKeySet();

    /** Objects have {@code size} bytes; when {@code puts} of them are half read, {@code halfway} runs before they go on. */
    ObjectServer(long size, int puts, Runnable halfway) {
        this.size = size;
        this.halfway = new CyclicBarrier(puts, halfway);
    }

    RawServer start() throws IOException {
        return RawServer.start((socket, server) -> serve(socket));
    }

    /** The paths of what was put, whole. */
    Set<String> stored() {
        return stored;
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        OutputStream out = socket.getOutputStream();
        for (Optional<RawRequest> request = RawRequest.read(in); request.isPresent(); request = RawRequest.read(in)) {
            if (request.get().method().equals("PUT")) {
                put(request.get(), in, out);
            } else {
                out.write(RawRequest.ascii(
                        "HTTP/1.1 200 OK\r\nETag: \"e\"\r\nLast-Modified: Tue, 01 Sep 2026 06:05:04 GMT\r\n"
                                + "Content-Length: " + size + "\r\n\r\n"));
                Pattern.write(out, size);
            }
        }
    }

    private void put(RawRequest request, InputStream in, OutputStream out) throws IOException, InterruptedException {
        Pattern.check(in, 0, size / 2);
        meet();
        Pattern.check(in, size / 2, request.length());
        if (request.length() == size) {
            stored.add(request.path());
        }
        byte[] answer = RawRequest.ascii("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":"
                + "{\"key\":\"k\",\"etag\":\"e\",\"size\":\"" + request.length() + "\",\"version\":\"1\"}}");
        out.write(RawRequest.ascii(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + answer.length + "\r\n\r\n"));
        out.write(answer);
    }

    private void meet() throws IOException, InterruptedException {
        try {
            halfway.await(60, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IOException("the puts were not all under way at once", e);
        }
    }
}
