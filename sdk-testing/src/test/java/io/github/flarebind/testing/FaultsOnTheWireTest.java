package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a fault is on a bare socket, byte for byte. */
@Timeout(120)
class FaultsOnTheWireTest {
    private static final String VALUE = "0123456789".repeat(100);

    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final CloudflareEmulator emulator = cloudflare.serve();
    private final Faults faults = cloudflare.faults();

    @BeforeEach
    void store() {
        cloudflare.kv("cache").put("k", VALUE);
    }

    @AfterEach
    void close() {
        cloudflare.close();
    }

    private String answer(String path) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), emulator.restUrl().getPort())) {
            String namespaces = "/client/v4/accounts/" + emulator.accountId() + "/storage/kv/namespaces";
            String request =
                    "GET " + namespaces + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer "
                            + emulator.apiToken() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String value() throws IOException {
        String id = cloudflare.requests().of("KV put").list().get(0).resourceId();
        return answer('/' + id + "/values/k");
    }

    private static String body(String answer) {
        return answer.split("\r\n\r\n", 2)[1];
    }

    @Test
    void aResetIsOne() {
        faults.on("KV get").give(Fault.reset());

        assertThatThrownBy(this::value).isInstanceOf(SocketException.class).hasMessageContaining("reset");
    }

    @Test
    void aLostAnswerIsTheEndOfTheConnection() throws IOException {
        faults.on("KV get").give(Fault.lostAnswer());

        assertThat(value()).isEmpty();
    }

    @Test
    void aTruncatedValueIsItsHeadAndHalfOfItsBytes() throws IOException {
        faults.on("KV get").give(Fault.truncatedBody());

        String answer = value();

        assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("Content-Length: 1000\r\n");
        assertThat(body(answer)).isEqualTo(VALUE.substring(0, 500));
    }

    @Test
    void aTruncatedListingIsHalfOfItsJson() throws IOException {
        String whole = body(answer(""));
        faults.on("KV list namespaces").give(Fault.truncatedBody());

        String answer = answer("");

        assertThat(answer).containsIgnoringCase("Content-Length: " + whole.length() + "\r\n");
        assertThat(body(answer)).isEqualTo(whole.substring(0, whole.length() / 2));
    }

    @Test
    void aSlowListingComesWhole() throws IOException {
        String whole = body(answer(""));
        faults.on("KV list namespaces").give(Fault.slowBody());

        String answer = answer("");

        assertThat(answer).containsIgnoringCase("Content-Length: " + whole.length() + "\r\n");
        assertThat(body(answer)).isEqualTo(whole);
    }

    @Test
    void aWrongChecksumIsOneBitOfAListingToo() throws IOException {
        String whole = body(answer(""));
        faults.on("KV list namespaces").give(Fault.wrongChecksum());

        String other = body(answer(""));

        int bits = IntStream.range(0, whole.length())
                .map(i -> Integer.bitCount(whole.charAt(i) ^ other.charAt(i)))
                .sum();
        assertThat(other).hasSameSizeAs(whole);
        assertThat(bits).isEqualTo(1);
    }

    @Test
    void theAccountsEndIsThatOfItsSockets() {
        cloudflare.close();

        assertThatThrownBy(() -> answer("")).isInstanceOf(IOException.class);
    }
}
