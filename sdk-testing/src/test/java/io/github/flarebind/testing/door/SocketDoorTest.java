package io.github.flarebind.testing.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server spoken to byte by byte. */
@Timeout(120)
class SocketDoorTest {
    private final SocketDoor door = SocketDoor.open(SocketDoorTest::echo, 0);

    @AfterEach
    void close() {
        door.close();
    }

    /** Answers with the method, the path, the header X-Test and the body. */
    private static TransportResponse echo(TransportRequest request) throws IOException {
        String body = request.body().isEmpty()
                ? "-"
                : new String(request.body().get().open().readAllBytes(), StandardCharsets.UTF_8);
        String text = request.method()
                + ' '
                + request.uri().getRawPath()
                + ' '
                + request.headers().first("x-test").orElse("-")
                + ' '
                + body;
        return TransportResponse.of(200, Headers.of("X-Echo", "yes"), text.getBytes(StandardCharsets.UTF_8));
    }

    private String exchange(String... sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port())) {
            for (String bytes : sent) {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void aRequestIsAnswered() throws IOException {
        assertThat(exchange("GET /a%2Fb?c=d HTTP/1.1\r\nHost: h\r\nx-TEST:  v \r\n\r\n"))
                .isEqualTo("HTTP/1.1 200 \r\nX-Echo: yes\r\nContent-Length: 14\r\n\r\nGET /a%2Fb v -");
    }

    @Test
    void severalRequestsShareAConnection() throws IOException {
        String one = "PUT /1 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
        String two = "PUT /2 HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";

        assertThat(exchange(one + two)).contains("PUT /1 - abc").endsWith("PUT /2 - ");
    }

    @Test
    void aRequestMayComeInPieces() throws IOException {
        assertThat(exchange("PU", "T /1 HTTP/1.1\r\nHo", "st: h\r\nContent-Length: 3\r\n\r\na", "bc"))
                .endsWith("PUT /1 - abc");
    }

    @Test
    void chunksAreJoined() throws IOException {
        assertThat(exchange("PUT /1 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n"
                        + "GET /2 HTTP/1.1\r\n\r\n"))
                .contains("PUT /1 - abc0123456789")
                .endsWith("GET /2 - -");
    }

    @Test
    void continueIsSaidWhenExpected() throws IOException {
        assertThat(exchange("PUT /1 HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n", "x"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ");
    }

    @Test
    void aClosingConnectionIsClosed() throws IOException {
        assertThat(exchange("GET /1 HTTP/1.1\r\nConnection: close\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"))
                .contains("Connection: close")
                .doesNotContain("/2");
    }

    @Test
    void http10ClosesUnlessAsked() throws IOException {
        assertThat(exchange("GET /1 HTTP/1.0\r\n\r\nGET /2 HTTP/1.0\r\n\r\n")).doesNotContain("/2");
        assertThat(exchange("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n"))
                .contains("/2");
    }

    @Test
    void headHasNoBody() throws IOException {
        assertThat(exchange("HEAD /1 HTTP/1.1\r\n\r\n"))
                .contains("Content-Length: 11")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET  / HTTP/1.1\r\n\r\n",
                "GET / HTTP/2\r\n\r\n",
                "GET http://h/ HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "PUT / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "PUT / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "PUT / HTTP/1.1\r\nContent-Length: +1\r\n\r\nx",
                "PUT / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy",
                "PUT / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "GET /%zz HTTP/1.1\r\nHost: h h\r\n\r\n",
                "GET / HTTP/1.1\r\nX: \u00e9\r\n\r\n"
            })
    void whatIsNoRequestIsRefused(String bytes) throws IOException {
        assertThat(exchange(bytes)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aHeadTooLongIsRefused() throws IOException {
        assertThat(exchange("GET /" + "x".repeat(70_000) + " HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(201) + "\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aBodyCutShortIsNotAnswered() throws IOException {
        assertThat(exchange("PUT /1 HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc")).isEmpty();
    }

    @Test
    void peersThatHangUpAtOnceDoNotConcernTheOthers() throws IOException {
        for (int i = 0; i < 50; i++) {
            Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port());
            socket.setSoLinger(true, 0); // a reset in place of a farewell
            socket.close();
        }

        assertThat(exchange("GET /1 HTTP/1.1\r\n\r\n")).endsWith("GET /1 - -");
    }

    @Test
    void closingEndsTheConnectionsThatAreOpen() throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port())) {
            socket.getOutputStream().write("GET /1 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            door.close();

            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    /** Many times: the socket of a thread that waits in accept outlives its close for a moment, if nobody waits for it. */
    @RepeatedTest(300)
    void aClosedDoorLetsNobodyIn() {
        SocketDoor closed = SocketDoor.open(SocketDoorTest::echo, 0);

        closed.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), closed.port()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aDoorIsClosedTwice() {
        door.close();

        assertThatCode(door::close).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsTold() {
        assertThatThrownBy(() -> SocketDoor.open(SocketDoorTest::echo, door.port()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + door.port());
    }
}
