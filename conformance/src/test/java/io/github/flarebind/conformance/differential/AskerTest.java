package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.r2.S3Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AskerTest {
    private static Map<String, String> asked(String method, String answer, boolean closing)
            throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> serve(server, answer, closing, asked));
            serving.start();
            URI origin = URI.create("http://127.0.0.1:" + server.getLocalPort());
            Side side = new Side(origin, "", origin, S3Credentials.of("a", "b"), Map.of());
            Map<String, String> fields = new Asker(HttpClient.newHttpClient(), side, Duration.ofMillis(500))
                    .ask(Question.rest("q", method, "/"));
            asked.countDown();
            serving.join();
            return fields;
        }
    }

    private static void serve(ServerSocket server, String answer, boolean closing, CountDownLatch asked) {
        try (Socket socket = server.accept()) {
            assertThat(socket.getInputStream().read()).isPositive();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            if (!closing) {
                asked.await();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBodyThatIsTooShortIsNoAnswer() throws IOException, InterruptedException {
        assertThat(asked("GET", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabc", false))
                .containsExactly(Map.entry(Outcome.NO_ANSWER, "no whole answer came in 500 ms"));
    }

    @Test
    void aConnectionThatBreaksIsNoAnswer() throws IOException, InterruptedException {
        assertThat(asked("GET", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabc", true))
                .containsOnlyKeys(Outcome.NO_ANSWER);
    }

    @Test
    void theLengthThatAHeadTellsIsCompared() throws IOException, InterruptedException {
        assertThat(asked("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", false))
                .containsEntry("header.content-length", "4");
    }
}
