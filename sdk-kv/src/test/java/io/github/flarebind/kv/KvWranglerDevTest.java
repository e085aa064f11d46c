package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.flarebind.core.CloudflareClient;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests to {@code wrangler dev} as they stand on the wire: no account, no token. */
class KvWranglerDevTest {
    @RegisterExtension
    final WireMockExtension wrangler = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @SuppressWarnings("NullAway.Init") // set before each test
    private CloudflareClient client;

    @BeforeEach
    void open() {
        client = CloudflareClient.forWranglerDev(URI.create("http://127.0.0.1:" + wrangler.getPort()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void stub(ResponseDefinitionBuilder answer) {
        wrangler.stubFor(any(anyUrl()).willReturn(answer));
    }

    @Test
    void getOfAKey() {
        stub(aResponse().withBody("hello"));

        assertThat(KvClient.of(client).namespace(KvWire.ID).get("a/b")).contains("hello");

        wrangler.verify(
                1,
                getRequestedFor(urlEqualTo(
                                "/cdn-cgi/local/explorer/api/storage/kv/namespaces/" + KvWire.ID + "/values/a%2Fb"))
                        .withoutHeader("Authorization"));
    }
}
