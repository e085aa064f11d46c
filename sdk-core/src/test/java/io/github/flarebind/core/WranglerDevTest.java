package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WranglerDevTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8787",
                "http://127.0.0.1:8787/",
                "http://localhost:8787",
                "http://[::1]:8787",
                "https://localhost:8787",
                "http://localhost"
            })
    void theOriginThatWranglerPrintsIsTaken(String origin) {
        try (CloudflareClient client = CloudflareClient.forWranglerDev(URI.create(origin))) {
            assertThat(client.accountId()).isEqualTo("local");
            assertThat(client.toString())
                    .contains(origin.replaceAll("/$", "") + "/cdn-cgi/local/explorer/api}")
                    .contains("local");
        }
    }

    @Test
    void whereNothingListensItIsAskedWhetherItRuns() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        URI origin = URI.create("http://127.0.0.1:" + closed);
        CallOptions once = CallOptions.builder().attempts(1).build();

        try (CloudflareClient client = CloudflareClient.forWranglerDev(origin)) {
            assertThatThrownBy(() ->
                            client.get("/storage/kv/namespaces").with(once).send())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("wrangler dev does not answer at " + origin + " (")
                    .hasMessageEndingWith(
                            "nothing was sent. Does it run? Start it in the project's folder:" + " npx wrangler dev");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0.0.0.0:8787",
                "http://192.168.0.2:8787",
                "http://127.0.0.2:8787",
                "http://host.docker.internal:8787",
                "https://example.com"
            })
    void aHostThatIsNotThisMachineIsToldWhatToDo(String origin) {
        URI url = URI.create(origin);

        assertThatThrownBy(() -> CloudflareClient.forWranglerDev(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + url.getHost() + "' is not taken for this machine, on which wrangler dev is reached:"
                        + " localhost, 127.0.0.1 and [::1] are, such as http://localhost:8787. With --ip 0.0.0.0 its port is on"
                        + " localhost too; a container has to share the network of the machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://localhost:8787",
                "localhost:8787",
                "http:///x",
                "http://localhost:8787/api",
                "http://localhost:8787//",
                "http://localhost:8787?x=1",
                "http://localhost:8787/#x",
                "http://me@localhost:8787",
                "http://localhost:87x7",
                "http://localhost:65536",
                "http://localhost:0"
            })
    void anythingElseIsRefused(String url) {
        assertThatThrownBy(() -> CloudflareClient.forWranglerDev(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://localhost:8787")
                .hasMessageNotContaining("me@");
    }
}
