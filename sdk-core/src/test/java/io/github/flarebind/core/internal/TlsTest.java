package io.github.flarebind.core.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS, where requests share a connection of HTTP/2. */
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private WireMockServer server;
    private KeyStore keys;

    @BeforeEach
    void serve() throws Exception {
        Path store = folder.resolve("keys.p12");
        makeKeys(store);
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(store.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12"));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson(PipelineSetUp.OK)));
    }

    private static void makeKeys(Path store) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String arguments = "-genkeypair -alias server -keyalg RSA -keysize 2048 -validity 2 -dname CN=localhost"
                + " -ext SAN=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -storepass " + PASSWORD;
        List<String> command = new ArrayList<>(List.of(keytool.toString()));
        command.addAll(List.of(arguments.split(" ", -1)));
        command.addAll(List.of("-keystore", store.toString()));
        Process making = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(making.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private CloudflareClient.Builder settings() {
        return CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("https://localhost:" + server.httpsPort() + "/client/v4"))
                .time(ManualTime.startingAt(Instant.EPOCH));
    }

    private SSLContext trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static ApiCall<String> put(CloudflareClient client, Body body) {
        return ClientRuntime.of(client)
                .call(TestOperation.WRITE, "thing", CallOptions.defaults())
                .put("thing")
                .body("application/octet-stream", body)
                .decode(PipelineSetUp.text());
    }

    @Test
    void aServerWithoutATrustedCertificateGetsNothing() {
        try (CloudflareClient client = settings().build()) {
            assertThatThrownBy(() -> put(client, Body.of("secret")).await())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing was sent");
        }
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void aGivenContextIsTrustedAndManyRequestsShareAConnection() throws Exception {
        try (CloudflareClient client = settings().sslContext(trusting()).build()) {
            List<CompletableFuture<String>> calls = IntStream.range(0, 300)
                    .mapToObj(i -> put(client, Body.of("small")).submit())
                    .toList();

            for (CompletableFuture<String> call : calls) {
                assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo("done");
            }
        }
        assertThat(server.getAllServeEvents())
                .hasSize(300)
                .allMatch(event -> event.getRequest().getProtocol().equals("HTTP/2.0"));
    }

    @Test
    void aStreamIsSentWhole() throws Exception {
        byte[] bytes = new byte[3_000_000];
        try (CloudflareClient client = settings().sslContext(trusting()).build()) {
            String put = put(client, Body.stream(new ByteArrayInputStream(bytes), bytes.length))
                    .await();

            assertThat(put).isEqualTo("done");
        }
        assertThat(server.getAllServeEvents().get(0).getRequest().getBody()).hasSize(bytes.length);
    }
}
