package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.internal.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudflareClientTest {
    private static CloudflareClient.Builder complete() {
        return CloudflareClient.builder().apiToken("t0ken").accountId("acc");
    }

    @Test
    void aClientNeedsATokenAndAnAccount() {
        assertThatThrownBy(() -> CloudflareClient.builder().accountId("acc").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apiToken");
        assertThatThrownBy(() -> CloudflareClient.builder().apiToken("t").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("accountId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3 cret", "s3cret\n", "s3cr\u00e9t", "s3\u0000cret"})
    void aTokenIsVisibleAsciiAndNeverShown(String token) {
        assertThatThrownBy(() -> CloudflareClient.builder().apiToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("s3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "ftp://example.com", "example.com", "https:///path", "https://h?x=1"})
    void theBaseUrlIsHttpsOrThisMachine(String url) {
        assertThatThrownBy(() -> complete().baseUrl(URI.create(url)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://127.0.0.1:1/x", "http://[::1]:1", "https://example.com/v4/"})
    void loopbackAndHttpsAreTaken(String url) {
        try (CloudflareClient client = complete().baseUrl(URI.create(url)).build()) {
            assertThat(client.accountId()).isEqualTo("acc");
        }
    }

    @Test
    void timesAreLongerThanZero() {
        assertThatThrownBy(() -> complete().deadline(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deadline");
        assertThatThrownBy(
                        () -> complete().attemptTimeout(Duration.ofSeconds(-1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attemptTimeout");
    }

    @Test
    void theTokenIsNotShown() {
        try (CloudflareClient client = complete().build()) {
            assertThat(client.toString()).contains("acc").doesNotContain("t0ken");
        }
    }

    @Test
    void theEnvironmentNamesTheClient() {
        Map<String, String> env = Map.of(
                "CLOUDFLARE_API_TOKEN", "t",
                "CLOUDFLARE_ACCOUNT_ID", "acc",
                "CLOUDFLARE_API_BASE_URL", "http://127.0.0.1:1/a",
                "CLOUDFLARE_BASE_URL", "http://127.0.0.1:2/b");

        try (CloudflareClient client = Environment.client(env)) {
            assertThat(client.toString()).contains("acc").contains("http://127.0.0.1:1/a");
        }
    }

    @Test
    void theOtherNameOfTheBaseUrlCountsToo() {
        Map<String, String> env = Map.of(
                "CLOUDFLARE_API_TOKEN",
                "t",
                "CLOUDFLARE_ACCOUNT_ID",
                "acc",
                "CLOUDFLARE_API_BASE_URL",
                "",
                "CLOUDFLARE_BASE_URL",
                "http://127.0.0.1:2/b");

        try (CloudflareClient client = Environment.client(env)) {
            assertThat(client.toString()).contains("http://127.0.0.1:2/b");
        }
    }

    @Test
    void aBaseUrlThatIsNoneIsTold() {
        Map<String, String> env = Map.of(
                "CLOUDFLARE_API_TOKEN", "t", "CLOUDFLARE_ACCOUNT_ID", "acc", "CLOUDFLARE_BASE_URL", "http://a b");

        assertThatThrownBy(() -> Environment.client(env))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("base URL");
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThatThrownBy(() -> Environment.client(Map.of("CLOUDFLARE_API_TOKEN", "t")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLOUDFLARE_ACCOUNT_ID");
        assertThatThrownBy(() -> Environment.client(Map.of("CLOUDFLARE_API_TOKEN", " ")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLOUDFLARE_API_TOKEN");
    }
}
