package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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
class D1WranglerDevTest {
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
    void query() {
        stub(okJson("{\"success\":true,\"result\":[{\"success\":true,\"results\":{\"columns\":[\"n\"],"
                + "\"rows\":[[\"a\"]]},\"meta\":{\"duration\":1}}]}"));

        assertThat(D1Client.of(client)
                        .database("3f2a0000-0000-4000-8000-000000000001")
                        .prepare("SELECT ? AS n")
                        .bind("a")
                        .first(String.class))
                .contains("a");

        wrangler.verify(
                1,
                postRequestedFor(urlEqualTo(
                                "/cdn-cgi/local/explorer/api/d1/database/3f2a0000-0000-4000-8000-000000000001/raw"))
                        .withoutHeader("Authorization")
                        .withRequestBody(equalToJson("{\"sql\":\"SELECT ? AS n\",\"params\":[\"a\"]}")));
    }

    @Test
    void whatIsNotTextStandsInTheSql() {
        stub(okJson("{\"success\":true,\"result\":[{\"success\":true,\"results\":{\"columns\":[],\"rows\":[]}}]}"));

        D1Client.of(client)
                .database("3f2a0000-0000-4000-8000-000000000001")
                .prepare("SELECT ?, ?, ?, ?, ?5, ?, ?5")
                .bind(null, 42, true, "text", new byte[] {0, -1}, D1Value.integer(7))
                .run();

        wrangler.verify(
                1,
                postRequestedFor(anyUrl())
                        .withRequestBody(equalToJson("{\"sql\":\"SELECT NULL, (42.0), (1.0), ?1, unhex(?2),"
                                + " CAST(?3 AS INTEGER), unhex(?2)\",\"params\":[\"text\",\"00ff\",\"7\"]}")));
    }

    @Test
    void databasesHaveNoDate() {
        stub(okJson("{\"success\":true,\"result\":[{\"uuid\":\"3f2a0000-0000-4000-8000-000000000001\","
                + "\"name\":\"app\",\"version\":\"production\"}],"
                + "\"result_info\":{\"count\":1}}"));

        D1DatabaseInfo database = D1Client.of(client).list().get(0);
        assertThat(database.name()).isEqualTo("app");
        assertThat(database.createdAt()).isEmpty();
    }
}
