package io.github.flarebind.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.RawServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the HTTP client is made, whose it is, and when it ends. */
@Timeout(120)
class TransportLifeTest extends RawAnswers {
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    /** The threads of HTTP clients and of ours; a thread that ended since is no difference. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("flarebind")
                        || thread.getName().startsWith("HttpClient"))
                .collect(Collectors.toSet());
    }

    @Test
    void buildingAClientStartsNoThread() {
        Set<Thread> before = threads();

        CloudflareClient client =
                CloudflareClient.builder().apiToken("t0ken").accountId("acc").build();

        assertThat(threads()).isSubsetOf(before);
        client.close();
        assertThat(threads()).isSubsetOf(before);
    }

    @Test
    void closingEndsTheThreadOfOurOwnClient() throws Exception {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(21);
        try (RawServer raw = server(EMPTY)) {
            Set<Thread> before = threads();
            transport.send(to(raw).build());
            Thread selector = threads().stream()
                    .filter(thread -> !before.contains(thread))
                    .filter(thread -> thread.getName().endsWith("SelectorManager"))
                    .findFirst()
                    .orElseThrow();

            transport.close();

            selector.join(10_000);
            assertThat(selector.isAlive()).isFalse();
        }
    }

    @Test
    void closingEndsIdleThreadsBeforeTheirTime() throws Exception {
        try (RawServer raw = server(EMPTY)) {
            Set<Thread> before = threads();
            transport.send(to(raw).build());
            List<Thread> ours = threads().stream()
                    .filter(thread -> !before.contains(thread))
                    .filter(thread -> thread.getName().startsWith("flarebind-http"))
                    .toList();
            assertThat(ours).isNotEmpty();

            transport.close();

            for (Thread one : ours) {
                one.join(30_000); // they are idle for 60 s when nobody closes
                assertThat(one.isAlive()).isFalse();
            }
        }
    }

    @Test
    void aClosedTransportMakesNoOtherClient() throws Exception {
        try (RawServer raw = server(EMPTY)) {
            transport.close();

            assertThatThrownBy(() -> transport.send(to(raw).build())).isInstanceOf(IllegalStateException.class);
            assertThat(raw.connections()).isZero();
        }
    }

    @Test
    void aGivenClientIsNotClosed() throws Exception {
        HttpClient given = HttpClient.newHttpClient();
        try (RawServer raw = RawServer.answering(EMPTY)) {
            JdkTransport over = JdkTransport.create(config().httpClient(given).build());
            over.send(to(raw).build());

            over.close();

            JdkTransport again = JdkTransport.create(config().httpClient(given).build());
            assertThat(again.send(to(raw).build()).status()).isEqualTo(200);
        }
    }

    @Test
    void aProxyIsGoneThrough() throws Exception {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 204 From the proxy\r\n\r\n")) {
            ProxySelector selector = ProxySelector.of(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), proxy.url("/").getPort()));
            JdkTransport over = JdkTransport.create(config().proxy(selector).build());

            assertThat(over.send(to(proxy)
                                    .uri(URI.create("http://elsewhere.invalid/"))
                                    .build())
                            .status())
                    .isEqualTo(204);
        }
    }
}
