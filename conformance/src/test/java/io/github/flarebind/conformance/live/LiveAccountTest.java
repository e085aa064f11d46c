package io.github.flarebind.conformance.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
