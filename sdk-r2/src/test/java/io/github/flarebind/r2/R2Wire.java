package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.flarebind.core.CloudflareClient;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client before a Cloudflare that answers what it is told to. */
abstract class R2Wire {
    static final String BUCKETS = "/client/v4/accounts/acc/r2/buckets";

    @RegisterExtension
    final WireMockExtension cloudflare = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    CloudflareClient client;
    R2Bucket r2;

    @BeforeEach
    void open() {
        client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + cloudflare.getPort() + "/client/v4"))
                .build();
        r2 = R2Client.of(client).bucket("media");
    }

    @AfterEach
    void close() {
        client.close();
    }

    void answers(ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(any(anyUrl()).willReturn(answer));
    }

    static String error(int code, String message) {
        return "{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"" + message
                + "\"}],\"messages\":[],\"result\":null}";
    }
}
