package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which settings of the connections go together. */
class ConnectionSettingsTest {
    private static CloudflareClient.Builder complete() {
        return CloudflareClient.builder().apiToken("t0ken").accountId("acc");
    }

    private static void refused(CloudflareClient.Builder builder, String setting) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("set it ");
    }

    @Test
    void aGivenHttpClientBringsItsOwnProxyAndTls() throws NoSuchAlgorithmException {
        HttpClient given = HttpClient.newHttpClient();

        refused(complete().httpClient(given).proxy(ProxySelector.getDefault()), "proxy(..)");
        refused(complete().httpClient(given).sslContext(SSLContext.getDefault()), "sslContext(..)");
    }

    @Test
    void aGivenTransportBringsItsOwnProxyAndTls() throws NoSuchAlgorithmException {
        CloudflareClient.Builder builder = complete().transport(request -> {
            throw new IOException("unused");
        });
        refused(builder.proxy(ProxySelector.getDefault()), "proxy(..)");

        CloudflareClient.Builder other = complete().transport(request -> {
            throw new IOException("unused");
        });
        refused(other.sslContext(SSLContext.getDefault()), "sslContext(..)");
    }

    @Test
    void aProxyAndTlsAreTakenForOurOwn() throws NoSuchAlgorithmException {
        try (CloudflareClient client = complete()
                .proxy(ProxySelector.getDefault())
                .sslContext(SSLContext.getDefault())
                .build()) {
            assertThat(client.accountId()).isEqualTo("acc");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Redirect.class,
            names = {"ALWAYS", "NORMAL"})
    void aGivenHttpClientFollowsNoRedirect(HttpClient.Redirect redirect) {
        HttpClient given = HttpClient.newBuilder().followRedirects(redirect).build();

        assertThatThrownBy(() -> complete().httpClient(given).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Redirect.NEVER");
    }

    @ParameterizedTest
    @ValueSource(ints = {1023, 0, -1, Integer.MAX_VALUE - 7, Integer.MAX_VALUE})
    void theLargestAnswerHasBounds(int bytes) {
        assertThatThrownBy(() -> complete().maxAnswerBytes(bytes).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAnswerBytes is 1024 to 2147483639, not " + bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, Integer.MAX_VALUE - 8})
    void theBoundsThemselvesAreTaken(int bytes) {
        complete().maxAnswerBytes(bytes).build().close();
    }
}
