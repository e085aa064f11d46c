package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WranglerDevTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8787",
                "http://127.0.0.1:8787/",
                "http://localhost:8787",
                "http://[::1]:8787",
                "https://localhost:8787",
                "http://localhost"
            })
    void theOriginThatWranglerPrintsIsTaken(String origin) {
        try (CloudflareClient client = CloudflareClient.forWranglerDev(URI.create(origin))) {
            assertThat(client.accountId()).isEqualTo("local");
            assertThat(client.toString())
                    .contains(origin.replaceAll("/$", "") + "/cdn-cgi/local/explorer/api}")
                    .contains("local");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.0.2:8787",
                "https://example.com",
                "ftp://localhost:8787",
                "localhost:8787",
                "http:///x",
                "http://localhost:8787/api",
                "http://localhost:8787//",
                "http://localhost:8787?x=1",
                "http://localhost:8787/#x",
                "http://me@localhost:8787",
                "http://localhost:87x7"
            })
    void anythingElseIsRefused(String url) {
        assertThatThrownBy(() -> CloudflareClient.forWranglerDev(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://localhost:8787")
                .hasMessageNotContaining("me@");
    }
}
