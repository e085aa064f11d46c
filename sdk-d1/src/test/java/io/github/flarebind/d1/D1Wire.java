package io.github.flarebind.d1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client before a Cloudflare that answers what it is told to. */
abstract class D1Wire {
    static final String ID = "3f2a0000-0000-4000-8000-000000000001";
    static final String DATABASES = "/client/v4/accounts/acc/d1/database";
    static final String RAW = DATABASES + "/" + ID + "/raw";

    @RegisterExtension
    final WireMockExtension cloudflare = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final ManualTime time = ManualTime.startingAt(Instant.EPOCH);

    CloudflareClient client;
    D1Database db;

    @BeforeEach
    void open() {
        client = settings().build();
        db = D1Client.of(client).database(ID);
    }

    CloudflareClient.Builder settings() {
        return CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + cloudflare.getPort() + "/client/v4"))
                .time(time);
    }

    ManualTime time() {
        return time;
    }

    @AfterEach
    void close() {
        client.close();
    }

    void answers(ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(any(anyUrl()).willReturn(answer));
    }

    static ResponseDefinitionBuilder results(String... results) {
        return okJson(
                "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + String.join(",", results) + "]}");
    }

    static String rows(String columns, String rows) {
        return "{\"success\":true,\"results\":{\"columns\":" + columns + ",\"rows\":" + rows
                + "},\"meta\":{\"duration\":1}}";
    }

    static ResponseDefinitionBuilder refusal(int status, int code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("cf-ray", "8c1d")
                .withBody("{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"" + message
                        + "\"}],\"messages\":[],\"result\":null}");
    }
}
