package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.testing.door.SocketDoor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signed addresses as a program sees them that is not in this process. */
@Timeout(120)
class D1FilesOnASocketTest {
    private static final String ETAG = "b1698e52a0f16203489454196a0c6307"; // of SELECT 1

    private final RawAccount raw = new RawAccount();
    private final SocketDoor door = SocketDoor.open(new RestDoor(raw.account), 0);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void addressesAreOnTheHostThatWasAsked() throws IOException {
        assertThat(init()).contains("\"upload_url\":\"http://emulator.test:99/");
    }

    @Test
    void aFileIsPutWithItsLength() throws IOException {
        assertThat(exchange("PUT " + target() + " HTTP/1.1\r\nContent-Length: 8\r\n\r\nSELECT 1"))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("\r\nETag: \"" + ETAG + "\"\r\n");
        assertThat(init()).contains("\"status\":\"active\"");
    }

    @Test
    void aFileInChunksIsRefused() throws IOException {
        assertThat(exchange("PUT " + target()
                        + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nSELECT 1\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 411 ")
                .contains("MissingContentLength");
        assertThat(init()).contains("\"upload_url\"");
    }

    private String target() throws IOException {
        String answer = init();
        int from = answer.indexOf("/d1-files/");
        return answer.substring(from, answer.indexOf('"', from));
    }

    private String init() throws IOException {
        String body = "{\"action\":\"init\",\"etag\":\"" + ETAG + "\"}";
        return exchange("POST /client/v4/accounts/acc/d1/database/" + raw.id
                + "/import HTTP/1.1\r\nHost: emulator.test:99\r\nAuthorization: Bearer t0ken\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private String exchange(String sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port())) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
