package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
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
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class KvWire {
    static final String ID = "0f2ac74b498b48028cb68387c421e279";
    static final String NAMESPACES = "/client/v4/accounts/acc/storage/kv/namespaces";
    static final String NS = NAMESPACES + "/" + ID;

    @RegisterExtension
    final WireMockExtension cloudflare = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    final ManualTime time = ManualTime.startingAt(Instant.EPOCH);
    CloudflareClient client;
    KvNamespace kv;

    @BeforeEach
    void open() {
        client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + cloudflare.getPort() + "/client/v4"))
                .time(time)
                .build();
        kv = KvClient.of(client).namespace(ID);
    }

    @AfterEach
    void close() {
        client.close();
    }

    void answers(ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(any(anyUrl()).willReturn(answer));
    }

    static String result(String json) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + json + "}";
    }

    static String error(int code, String message) {
        return "{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"" + message
                + "\"}],\"messages\":[],\"result\":null}";
    }
}
