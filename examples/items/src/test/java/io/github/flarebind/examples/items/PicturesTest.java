package io.github.flarebind.examples.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.examples.items.RunningItems.Answer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PicturesTest {
    private final RunningItems items = new RunningItems();

    @BeforeEach
    void add() throws IOException, InterruptedException {
        items.add("tea", 350);
    }

    @AfterEach
    void close() {
        items.close();
    }

    @Test
    void aPictureComesBackAsItWasSent() throws IOException, InterruptedException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
        Answer stored = items.put("/items/1/picture", "image/png", picture);
        assertThat(stored.status()).isEqualTo(204);
        assertThat(stored.header("ETag")).matches("\"[0-9a-f]{32}\"");

        Answer shown = items.get("/items/1/picture");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.response().body()).isEqualTo(picture);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Content-Length")).isEqualTo("6");
        assertThat(shown.header("ETag")).isEqualTo(stored.header("ETag"));
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");

        Answer head = items.send(items.request("/items/1/picture").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("6");
        assertThat(head.header("ETag")).isEqualTo(stored.header("ETag"));
    }

    @Test
    void anotherPictureReplacesTheFirst() throws IOException, InterruptedException {
        items.put("/items/1/picture", "image/png", new byte[] {1});
        items.put("/items/1/picture", "image/gif", new byte[] {2, 3});

        Answer shown = items.get("/items/1/picture");
        assertThat(shown.response().body()).containsExactly(2, 3);
        assertThat(shown.header("Content-Type")).isEqualTo("image/gif");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
        Answer none = items.get("/items/1/picture");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().toString()).isEqualTo("{\"error\":\"there is no picture of an item 1\"}");

        Answer noItem = items.put("/items/2/picture", "image/png", new byte[] {1});
        assertThat(noItem.status()).isEqualTo(404);
        assertThat(noItem.error()).isEqualTo("there is no item 2");
        assertThat(items.env.PICTURES().list().objects()).isEmpty();

        assertThat(items.get("/items/x/picture").status()).isEqualTo(400);
    }

    @Test
    void onlyPicturesAreTaken() throws IOException, InterruptedException {
        for (String type :
                new String[] {"text/html", "image/svg+xml", "image/png; charset=x", "image/png, image/gif"}) {
            Answer refused = items.put("/items/1/picture", type, new byte[] {1});
            assertThat(refused.status()).isEqualTo(415);
            assertThat(refused.error()).startsWith("Content-Type is none of");
        }
        assertThat(items.send(items.request("/items/1/picture").PUT(BodyPublishers.ofByteArray(new byte[] {1})))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aPictureSaysItsLengthBeforehand() throws IOException, InterruptedException {
        BodyPublisher unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {1, 2}));
        Answer refused =
                items.send(items.request("/items/1/picture").PUT(unknown).header("Content-Type", "image/png"));

        assertThat(refused.status()).isEqualTo(411);
        assertThat(refused.error()).isEqualTo("the request has no Content-Length above 0");
        assertThat(items.put("/items/1/picture", "image/png", new byte[0]).status())
                .isEqualTo(411);
    }

    /** It is larger than this JVM's heap, as the pom sets it. */
    @Test
    void aLargePicturePassesThroughUnheld() throws IOException, InterruptedException {
        long length = 96 << 20;
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(length);
        BodyPublisher noise =
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Noise(length)), length);
        HttpRequest.Builder put = items.request("/items/1/picture").PUT(noise).header("Content-Type", "image/jpeg");
        assertThat(items.send(put).status()).isEqualTo(204);

        HttpResponse<InputStream> shown = items.send(items.request("/items/1/picture"), BodyHandlers.ofInputStream());
        assertThat(shown.headers().firstValueAsLong("Content-Length")).hasValue(length);
        try (InputStream body = shown.body();
                InputStream expected = new Noise(length)) {
            byte[] piece = new byte[1 << 16];
            for (int count = body.readNBytes(piece, 0, piece.length);
                    count > 0;
                    count = body.readNBytes(piece, 0, piece.length)) {
                assertThat(Arrays.copyOf(piece, count)).isEqualTo(expected.readNBytes(count));
            }
            assertThat(expected.read()).isEqualTo(-1);
        }
    }

    @Test
    @Timeout(120)
    void picturesThatComeSlowlyLeaveRoomForAllElse() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        try {
            Answer last;
            do {
                slow.add(begin(1000));
                last = items.put("/items/1/picture", "image/png", new byte[] {1});
            } while (last.status() == 204);

            assertThat(last.status()).isEqualTo(503);
            assertThat(last.error()).isEqualTo("32 pictures are being sent already; try again later");
            assertThat(slow).hasSizeGreaterThanOrEqualTo(32);
            assertThat(items.get("/items").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aPictureBeyondTheMostIsRefusedUnread() throws IOException {
        try (Socket socket = begin((100 << 20) + 1)) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aPictureThatEndsTooEarlyIsNotStored() throws IOException {
        try (Socket socket = begin(1000)) {
            socket.shutdownOutput();
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 400 ");
        }
        assertThat(items.env.PICTURES().list().objects()).isEmpty();
    }

    /** Begins a picture of this length, and sends 3 bytes of it. */
    private Socket begin(long length) throws IOException {
        URI uri = items.request("/items/1/picture").build().uri();
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        String request =
                "PUT /items/1/picture HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: "
                        + length + "\r\n\r\npng";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    /** Bytes as they come, the same each time. */
    private static final class Noise extends InputStream {
        private final Random random = new Random(7);
        private long left;

        Noise(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = (byte) read();
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
