package io.github.flarebind.examples.items;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library sends, and what is refused before any route sees it. */
class UnreadableRequestsTest {
    private final RunningItems items = new RunningItems();

    @AfterEach
    void close() {
        items.close();
    }

    /** All that is answered to these bytes, after which nothing comes. */
    private String answer(String request) throws IOException {
        URI uri = items.request("/items").build().uri();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%zz", "/items/%zz", "/items/%C3", "/items/%u0031", "/items?limit=%zz", "/items/a|b", "items"})
    void anAddressThatIsNoneIsRefused(String target) throws IOException {
        assertUnreadable(answer(get(target)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /items HTTP/1.1\r\n\r\n",
                "GET /items HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /items HTTP/1.1\r\nHost: a\r\nx y: z\r\n\r\n",
                "POST /items HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "DELETE /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "\1\2\r\n\r\n"
            })
    void aRequestThatIsNotHttpIsRefused(String request) throws IOException {
        assertUnreadable(answer(request));
    }

    private static void assertUnreadable(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/json\r\n")
                .endsWith("\r\n\r\n{\"error\":\"this is no request that can be read\"}");
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        assertThat(answer(get("/items/" + "1".repeat(9000))))
                .startsWith("HTTP/1.1 414 ")
                .endsWith("{\"error\":\"the address is too long\"}");
        assertThat(answer("GET /items HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(9000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .endsWith("{\"error\":\"the headers are too long\"}");
    }

    @Test
    void anotherVersionOfHttpIsRefused() throws IOException {
        assertThat(answer("GET /items HTTP/3.0\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 505 ")
                .endsWith("{\"error\":\"HTTP Version Not Supported\"}");
    }

    @Test
    void aBodyThatBreaksOffIsTheClientsMistake() throws IOException {
        assertThat(answer("POST /items HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("{\"error\":\"the body broke off\"}");
    }
}
