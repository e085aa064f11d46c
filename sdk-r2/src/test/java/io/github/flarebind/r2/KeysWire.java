package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.ManualTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client before a Cloudflare that knows tokens; its S3 API is never called, only signed for. */
abstract class KeysWire {
    static final String USER = "/client/v4/user/tokens/verify";
    static final String ACCOUNT = "/client/v4/accounts/acc/tokens/verify";
    static final String TEMPORARY = "/client/v4/accounts/acc/r2/temp-access-credentials";
    static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    final WireMockExtension cloudflare = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    final ManualTime time = ManualTime.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    final AtomicReference<Credentials> credentials = new AtomicReference<>(Credentials.apiToken("t0ken"));

    CloudflareClient client;
    R2Client r2;

    @BeforeEach
    void open() {
        client = CloudflareClient.builder()
                .credentials(credentials::get)
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:" + cloudflare.getPort() + "/client/v4"))
                .s3Endpoint(URI.create("https://s3.example.com/s3"))
                .time(time)
                .build();
        r2 = R2Client.of(client);
    }

    @AfterEach
    void close() {
        client.close();
    }

    void verifies(String path, String id) {
        cloudflare.stubFor(get(urlEqualTo(path))
                .willReturn(
                        okJson("{\"success\":true,\"errors\":[],\"messages\":[{\"code\":10000,\"message\":\"This API"
                                + " Token is valid and active\"}],\"result\":{\"id\":\"" + id
                                + "\",\"status\":\"active\"}}")));
    }

    void refuses(String path, int status, int code) {
        cloudflare.stubFor(get(urlEqualTo(path))
                .willReturn(aResponse().withStatus(status).withBody(R2Wire.error(code, "Invalid API Token"))));
    }

    /** What stands in a presigned URL for the key that it was signed with. */
    static String accessKeyId(R2PresignedUrl url) {
        return url.uri().getRawQuery().replaceAll(".*X-Amz-Credential=([^%&]*)%2F.*", "$1");
    }
}
