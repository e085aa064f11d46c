package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.internal.auth.Surroundings;
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

    private static CloudflareClient.Builder around(CloudflareClient.Builder builder, Map<String, String> variables) {
        return builder.orEnvironment(new Surroundings(variables, Map.of()));
    }

    @Test
    void theEnvironmentNamesTheClient() {
        Map<String, String> env = Map.of(
                "CLOUDFLARE_API_TOKEN", "t",
                "CLOUDFLARE_ACCOUNT_ID", "acc",
                "CLOUDFLARE_API_BASE_URL", "http://127.0.0.1:1/a");

        try (CloudflareClient client = around(CloudflareClient.builder(), env).build()) {
            assertThat(client.toString()).contains("acc").contains("http://127.0.0.1:1/a");
        }
    }

    @Test
    void whatIsSetOnTheBuilderComesFirst() {
        Map<String, String> env = Map.of(
                "CLOUDFLARE_API_KEY", "without an email it would be refused",
                "CLOUDFLARE_ACCOUNT_ID", "other",
                "CLOUDFLARE_COMPLIANCE_REGION", "none of them");
        CloudflareClient.Builder builder = around(CloudflareClient.builder(), env)
                .apiToken("t0ken")
                .accountId("acc")
                .baseUrl(URI.create("http://127.0.0.1:1/a"));

        try (CloudflareClient client = builder.build()) {
            assertThat(client.toString()).contains("acc").contains("http://127.0.0.1:1/a");
        }
    }

    @Test
    void theEnvironmentIsLeftAloneUnlessAskedFor() {
        assertThatThrownBy(() -> CloudflareClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("orEnvironment()")
                .hasMessageContaining("CLOUDFLARE_API_TOKEN");
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThatThrownBy(() -> around(CloudflareClient.builder(), Map.of("CLOUDFLARE_API_TOKEN", "t"))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLOUDFLARE_ACCOUNT_ID");
        assertThatThrownBy(() -> around(CloudflareClient.builder(), Map.of("CLOUDFLARE_API_TOKEN", " "))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CLOUDFLARE_API_TOKEN")
                .hasMessageContaining("CLOUDFLARE_EMAIL");
    }
}
