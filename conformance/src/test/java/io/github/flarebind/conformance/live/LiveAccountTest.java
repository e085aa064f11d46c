package io.github.flarebind.conformance.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.ClientRuntime;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveAccountTest {
    private static final String ID = "023e105f4ecef8ad9ca31a8372d0c353";

    @Test
    void bothAnIdAndATokenAreNeeded() {
        assertThat(LiveAccount.of(Map.of())).isEmpty();
        assertThat(LiveAccount.of(Map.of("FLAREBIND_LIVE_ACCOUNT_ID", ID))).isEmpty();
        assertThat(LiveAccount.of(Map.of("FLAREBIND_LIVE_ACCOUNT_ID", ID, "CLOUDFLARE_API_TOKEN", " ")))
                .isEmpty();
        assertThat(LiveAccount.of(Map.of("CLOUDFLARE_ACCOUNT_ID", ID, "CLOUDFLARE_API_TOKEN", "t")))
                .isEmpty();
    }

    @Test
    void aTokenOfItsOwnComesFirst() {
        Map<String, String> variables = Map.of(
                "FLAREBIND_LIVE_ACCOUNT_ID", ID, "FLAREBIND_LIVE_API_TOKEN", "own", "CLOUDFLARE_API_TOKEN", "usual");

        LiveAccount account = LiveAccount.of(variables).orElseThrow();

        assertThat(account.token()).isEqualTo("own");
        assertThat(account.onCloudflare()).isTrue();
        assertThat(account.hasS3()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.cloudflare.com/client/v4, true",
        "https://api.cloudflare.com:443/client/v4/, true",
        "https://api.cloudflare.com.example.org/client/v4, false"
    })
    void theHostTellsWhetherItIsCloudflares(URI url, boolean cloudflares) {
        LiveAccount account = new LiveAccount(ID, "t", Optional.of(url), Optional.empty());

        assertThat(account.onCloudflare()).isEqualTo(cloudflares);
        assertThat(account.hasS3()).isEqualTo(cloudflares);
        try (CloudflareClient client = account.client()) {
            assertThat(ClientRuntime.of(client).onCloudflare()).isEqualTo(cloudflares);
        }
    }

    @Test
    void anApiElsewhereHasS3WhereThatIsNamed() {
        Map<String, String> rest = Map.of(
                "FLAREBIND_LIVE_ACCOUNT_ID", ID,
                "CLOUDFLARE_API_TOKEN", "s3cr3t",
                "CLOUDFLARE_API_BASE_URL", "http://127.0.0.1:1/client/v4");
        LiveAccount account = LiveAccount.of(rest).orElseThrow();

        assertThat(account.baseUrl()).contains(URI.create("http://127.0.0.1:1/client/v4"));
        assertThat(account.onCloudflare()).isFalse();
        assertThat(account.hasS3()).isFalse();
        assertThat(account).hasToString("account " + ID + " at http://127.0.0.1:1/client/v4");
    }
}
