package io.github.flarebind.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class JdkTransportTest {
    private static final int LARGE = 3_000_000;

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final Transport transport = JdkTransport.create(RawAnswers.config().build());

    private TransportRequest.Builder to(String method, URI uri) {
        return TransportRequest.builder().method(method).uri(uri).timeout(Duration.ofSeconds(10));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private void answers(int status, byte[] body) {
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse().withStatus(status).withBody(body)));
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.temporaryRedirect("/elsewhere")));

        assertThat(transport.send(to("GET", url("/")).build()).status()).isEqualTo(302);
    }

    @Test
    void anAnswerIsHandedOverInMemory() throws Exception {
        answers(200, new byte[LARGE]);

        try (TransportResponse response = transport.send(to("GET", url("/")).build())) {
            assertThat(response.body()).isInstanceOf(ByteArrayInputStream.class);
            assertThat(response.body().readAllBytes()).hasSize(LARGE);
        }
    }

    @Test
    void aStreamedAnswerIsHandedOverOpen() throws Exception {
        answers(200, new byte[LARGE]);

        try (TransportResponse response =
                transport.send(to("GET", url("/")).streamed(true).build())) {
            assertThat(response.body()).isNotInstanceOf(ByteArrayInputStream.class);
            assertThat(response.body().readAllBytes()).hasSize(LARGE);
        }
    }

    @Test
    void anErrorIsNeverStreamed() throws Exception {
        answers(404, new byte[10]);

        assertThat(transport.send(to("GET", url("/")).streamed(true).build()).body())
                .isInstanceOf(ByteArrayInputStream.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LARGE})
    void aStreamIsReadOnTheCallersThread(int length) throws Exception {
        answers(200, new byte[0]);
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        Body body = Body.stream(() -> watched(new ByteArrayInputStream(new byte[length]), readers), length);

        transport.send(to("PUT", url("/")).body(body).build());

        assertThat(readers).containsExactly(Thread.currentThread());
        server.verify(
                1,
                WireMock.putRequestedFor(WireMock.urlEqualTo("/"))
                        .withHeader("Content-Length", WireMock.equalTo(Integer.toString(length))));
    }

    @Test
    void aSlowUploadLeavesTheAnswerItsTime() throws Exception {
        answers(200, new byte[LARGE]);
        Duration timeout = Duration.ofSeconds(4);
        Body slow = Body.stream(() -> spinning(timeout.plusMillis(500)), 1);

        TransportRequest request =
                to("PUT", url("/")).body(slow).timeout(timeout).build();

        assertThat(transport.send(request).body().readAllBytes()).hasSize(LARGE);
    }

    /** One byte, read after {@code busy} has passed. */
    private static InputStream spinning(Duration busy) {
        long until = System.nanoTime() + busy.toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return new ByteArrayInputStream(new byte[1]);
    }

    private static InputStream watched(InputStream in, Set<Thread> readers) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                readers.add(Thread.currentThread());
                return super.read(buffer, offset, count);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11})
    void aStreamOfAnotherLengthIsRefused(int length) {
        answers(200, new byte[0]);
        Body body = Body.stream(new ByteArrayInputStream(new byte[length]), 10);

        assertThatThrownBy(() -> transport.send(to("PUT", url("/")).body(body).build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headersThatWouldChangeOnTheWayAreRefused() {
        assertThatThrownBy(() -> to("GET", url("/"))
                        .headers(Headers.of("X-Name", "gr\u00fcn"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+00FC at 2");
        assertThatThrownBy(() ->
                        to("GET", url("/")).headers(Headers.of("Host", "x")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Host");
        assertThatThrownBy(() ->
                        to("GET", url("/")).headers(Headers.of("a b", "x")).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
