package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a call comes to when the network fails it. */
@Timeout(120)
class WireFailureTest {
    private static void write(URI baseUrl) {
        try (CloudflareClient client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(baseUrl)
                .time(ManualTime.startingAt(Instant.EPOCH))
                .build()) {
            ClientRuntime.of(client)
                    .call(TestOperation.WRITE, "thing", CallOptions.defaults())
                    .put("thing")
                    .decode(Decoder.done())
                    .await();
        }
    }

    @Test
    void aRefusedConnectionWasNotSent() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }

        assertThatThrownBy(() -> write(nobody))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("nothing was sent");
    }

    @Test
    void aConnectionThatIsCutMayHaveBeenSent() throws IOException {
        try (RawServer raw = RawServer.answering("")) {
            assertThatThrownBy(() -> write(raw.url(""))).isInstanceOf(OutcomeUnknownException.class);
        }
    }
}
