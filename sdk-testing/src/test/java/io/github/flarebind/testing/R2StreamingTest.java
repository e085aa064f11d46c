package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2ObjectBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An object's bytes come as they are read, and may be left unread. */
@Timeout(120)
class R2StreamingTest {
    private static final int LARGE = 8 * 1024 * 1024;

    @Test
    void getReturnsBeforeTheBytesHaveCome() throws Exception {
        CountDownLatch gotten = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CloudflareClient client = clientOf(server)) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, "hel", "lo", gotten));

            try (R2ObjectBody body =
                    R2Client.of(client).bucket("media").get("k").orElseThrow()) {
                InputStream in = body.stream();
                assertThat(in.readNBytes(3)).isEqualTo("hel".getBytes(StandardCharsets.US_ASCII));
                gotten.countDown();
                assertThat(in.readAllBytes()).isEqualTo("lo".getBytes(StandardCharsets.US_ASCII));
            }
            served.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void bodyThatIsCutShortIsNotTakenForTheWhole() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CloudflareClient client = clientOf(server)) {
            CompletableFuture<Void> served =
                    CompletableFuture.runAsync(() -> serve(server, "hel", "", new CountDownLatch(0)));

            try (R2ObjectBody body =
                    R2Client.of(client).bucket("media").get("k").orElseThrow()) {
                assertThatThrownBy(body::text)
                        .isInstanceOf(TransportException.class)
                        .hasMessageStartingWith("R2 get on key 'k' in bucket media: the body was cut short: ");
            }
            served.get(60, TimeUnit.SECONDS);
        }
    }

    /** Answers one request with five bytes declared: the first, and after the latch the rest; then hangs up. */
    private static void serve(ServerSocket server, String first, String rest, CountDownLatch between) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            for (String tail = ""; !tail.equals("\r\n\r\n"); ) {
                String read = tail + (char) in.read();
                tail = read.substring(Math.max(0, read.length() - 4));
            }
            OutputStream out = socket.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: \"e\"\r\n"
                            + "Last-Modified: Tue, 01 Sep 2026 06:05:04 GMT\r\n\r\n" + first)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(between.await(60, TimeUnit.SECONDS)).isTrue();
            out.write(rest.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CloudflareClient clientOf(ServerSocket server) {
        return CloudflareClient.builder()
                .accountId("acc")
                .apiToken("token")
                .baseUrl(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .build();
    }

    @Test
    void bodiesLeftUnreadAreClosedWithoutHarm() throws IOException {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
                CloudflareEmulator emulator = cloudflare.serve();
                CloudflareClient client = emulator.client()) {
            cloudflare.r2("media").put("large", Body.of(new byte[LARGE]));
            R2Bucket r2 = R2Client.of(client).bucket("media");

            for (int i = 0; i < 100; i++) {
                try (R2ObjectBody body = r2.get("large").orElseThrow()) {
                    assertThat(body.object().size()).isEqualTo(LARGE);
                    assertThat(i % 2 == 0 ? body.stream().read() : 0).isZero();
                }
            }

            assertThat(r2.get("large").orElseThrow().bytes()).hasSize(LARGE);
        }
    }

    @Test
    void secondReadIsRefused() {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
                CloudflareEmulator emulator = cloudflare.serve();
                CloudflareClient client = emulator.client()) {
            cloudflare.r2("media").put("k", "value");
            R2ObjectBody body = R2Client.of(client).bucket("media").get("k").orElseThrow();
            assertThat(body.text()).isEqualTo("value");

            assertThatThrownBy(body::stream)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the body of key 'k' in bucket media was read already; it can be read once: get"
                            + " it again");
        }
    }

    @Test
    void getStreamsIntoPut() throws IOException {
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
                CloudflareEmulator emulator = cloudflare.serve();
                CloudflareClient client = emulator.client()) {
            R2Bucket r2 = R2Client.of(client).bucket("media");
            cloudflare.r2("media").put("from", Body.of(new byte[LARGE]));

            try (R2ObjectBody from = r2.get("from").orElseThrow()) {
                r2.put("to", Body.stream(from.stream(), from.object().size()));
            }

            assertThat(r2.head("to").orElseThrow().etag())
                    .isEqualTo(r2.head("from").orElseThrow().etag());
        }
    }
}
