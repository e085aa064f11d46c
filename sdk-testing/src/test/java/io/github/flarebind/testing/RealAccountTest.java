package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.S3Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No test touches a real account by mistake. Behind these clients is a proxy that nobody answers at. */
class RealAccountTest {
    private static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
    private static final String OTHER = "123e105f4ecef8ad9ca31a8372d0c353";

    private CloudflareClient client;

    @BeforeEach
    void open() throws IOException {
        client = builder().build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static CloudflareClient.Builder builder() throws IOException {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress closed = new InetSocketAddress(InetAddress.getLoopbackAddress(), nobody.getLocalPort());
            return CloudflareClient.builder()
                    .accountId(ACCOUNT)
                    .apiToken("a-real-token")
                    .proxy(ProxySelector.of(closed));
        }
    }

    private static void get(CloudflareClient client) {
        KvNamespace kv = KvClient.of(client)
                .namespace("0f2ac74b498b48028cb68387c421e279")
                .with(CallOptions.builder().attempts(1).build());
        kv.get("k");
    }

    @Test
    void theRealApiIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> get(client))
                .isInstanceOf(CallRejectedException.class)
                .hasMessageContaining(ACCOUNT)
                .hasMessageContaining("InMemoryCloudflare")
                .hasMessageContaining("RealAccount.allow")
                .hasMessageContaining("nothing was sent");
    }

    @Test
    void theRealS3ApiIsRefusedToo() {
        S3Credentials keys = S3Credentials.of("id", "secret");

        assertThatThrownBy(() -> R2Client.of(client).s3(keys).bucket("media").get("k"))
                .isInstanceOf(CallRejectedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.fed.cloudflare.com/client/v4",
                "https://API.CLOUDFLARE.COM/client/v4",
                "https://api.cloudflare.com./client/v4"
            })
    void everyHostOfCloudflareIsReal(String baseUrl) throws IOException {
        try (CloudflareClient other = builder().baseUrl(URI.create(baseUrl)).build()) {
            assertThatThrownBy(() -> get(other)).isInstanceOf(CallRejectedException.class);
        }
    }

    @Test
    void anAllowedAccountIsCalledUntilTheLeaveIsClosed() {
        try (RealAccount account = RealAccount.allow(ACCOUNT)) {
            assertThat(account.accountId()).isEqualTo(ACCOUNT);
            assertThat(catchThrowable(() -> get(client))).isInstanceOf(TransportException.class);
        }

        assertThatThrownBy(() -> get(client)).isInstanceOf(CallRejectedException.class);
    }

    @Test
    void anotherAccountIsNotAllowedWithIt() {
        try (RealAccount account = RealAccount.allow(OTHER)) {
            assertThat(account.accountId()).isEqualTo(OTHER);
            assertThatThrownBy(() -> get(client)).isInstanceOf(CallRejectedException.class);
        }
    }

    @Test
    void anAccountAllowedTwiceIsAllowedUntilBothAreClosed() {
        RealAccount first = RealAccount.allow(ACCOUNT);
        RealAccount second = RealAccount.allow(ACCOUNT);

        first.close();
        first.close();
        assertThat(catchThrowable(() -> get(client))).isInstanceOf(TransportException.class);

        second.close();
        assertThatThrownBy(() -> get(client)).isInstanceOf(CallRejectedException.class);
    }

    @Test
    void aTransportOfOnesOwnIsNotLookedAt() throws IOException {
        byte[] value = "v".getBytes(StandardCharsets.UTF_8);
        try (CloudflareClient own = CloudflareClient.builder()
                .accountId(ACCOUNT)
                .apiToken("a-real-token")
                .transport(request -> TransportResponse.of(200, Headers.empty(), value))
                .build()) {
            get(own);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "023e105f4ecef8ad9ca31a8372d0c353,123e105f4ecef8ad9ca31a8372d0c353"})
    void whatIsNoAccountIdIsNotAllowed(String id) {
        assertThatThrownBy(() -> RealAccount.allow(id)).isInstanceOf(IllegalArgumentException.class);
    }
}
