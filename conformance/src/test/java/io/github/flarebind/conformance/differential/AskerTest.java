package io.github.flarebind.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.r2.S3Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AskerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /** How long the connection stays open after the answer. */
    private enum Then {
        CLOSE,
        STAY
    }

    private final CountDownLatch asked = new CountDownLatch(1);

    private Map<String, String> asked(String method, Duration patience, String answer, Then then) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<Void> serving = new FutureTask<>(() -> serve(server, answer, then), null);
            new Thread(serving).start();
            URI origin = URI.create("http://127.0.0.1:" + server.getLocalPort());
            Side side = new Side(origin, "", origin, S3Credentials.of("a", "b"), Map.of());
            Map<String, String> fields =
                    new Asker(Differential.http(), side, patience, Spoiling.NONE).ask(Question.rest("q", method, "/"));
            asked.countDown();
            serving.get(LONG.toSeconds(), TimeUnit.SECONDS);
            return fields;
        }
    }

    /** Reads all that was asked, since a connection that is closed before is reset. */
    private void serve(ServerSocket server, String answer, Then then) {
        try (Socket socket = server.accept()) {
            BufferedReader head =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            assertThat(head.lines().takeWhile(line -> !line.isEmpty())).isNotEmpty();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            if (then == Then.STAY) {
                assertThat(asked.await(2 * LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBodyThatIsTooShortIsNoAnswer() throws Exception {
        assertThat(asked("GET", Duration.ofSeconds(3), "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabc", Then.STAY))
                .containsExactly(Map.entry(Outcome.NO_ANSWER, "no whole answer came in 3000 ms"));
    }

    @Test
    void aConnectionThatBreaksIsNoAnswer() throws Exception {
        Map<String, String> fields = asked("GET", LONG, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabc", Then.CLOSE);

        assertThat(fields).containsOnlyKeys(Outcome.NO_ANSWER);
        assertThat(fields.get(Outcome.NO_ANSWER))
                .startsWith("the answer broke off: java.io.IOException")
                .contains("bytes received: 3");
    }

    @Test
    void theLengthThatAHeadTellsIsCompared() throws Exception {
        assertThat(asked("HEAD", LONG, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", Then.STAY))
                .containsEntry("header.content-length", "4");
    }
}
