package io.github.flarebind.queues;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client before a Cloudflare that answers what it is told to. */
abstract class QueuesWire {
    static final String QUEUES = "/client/v4/accounts/acc/queues";
    static final String ID = "0f2ac74b498b48028cb68387c421e279";
    static final String QUEUE = QUEUES + '/' + ID;
    static final String DONE = "{\"success\":true}";

    @RegisterExtension
    final WireMockExtension cloudflare = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    CloudflareClient client;
    QueuesClient queues;
    CloudflareQueue queue;

    @BeforeEach
    void open() {
        client = CloudflareClient.builder()
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + cloudflare.getPort() + "/client/v4"))
                .time(ManualTime.startingAt(Instant.EPOCH))
                .build();
        queues = QueuesClient.of(client);
        queue = queues.queue(ID);
    }

    @AfterEach
    void close() {
        client.close();
    }

    void answers(ResponseDefinitionBuilder answer) {
        cloudflare.stubFor(any(anyUrl()).willReturn(answer));
    }

    void posted(String path, String body) {
        sent(postRequestedFor(urlEqualTo(path)), body);
    }

    void sent(RequestPatternBuilder request, String body) {
        cloudflare.verify(
                1,
                request.withHeader("Authorization", equalTo("Bearer t0ken"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalTo(body)));
    }

    static String error(int code, String message) {
        return "{\"success\":false,\"errors\":[{\"code\":" + code + ",\"message\":\"" + message
                + "\"}],\"messages\":[],\"result\":null}";
    }
}
