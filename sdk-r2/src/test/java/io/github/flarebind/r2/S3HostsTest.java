package io.github.flarebind.r2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Jurisdiction;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where S3 calls go. */
class S3HostsTest {
    private static final S3Credentials KEYS = S3Credentials.of("AKID", "s3cret");

    private static CloudflareClient.Builder client() {
        return CloudflareClient.builder().apiToken("t0ken").accountId("acc");
    }

    private static String url(R2Client r2) {
        String url = r2.presigner("media").get("k", Duration.ofMinutes(1)).uri().toString();
        return url.substring(0, url.indexOf('?'));
    }

    @Test
    void theAccountHasAHostOfItsOwn() {
        try (CloudflareClient client = client().build()) {
            assertThat(url(R2Client.of(client).s3(KEYS))).isEqualTo("https://acc.r2.cloudflarestorage.com/media/k");
        }
    }

    @ParameterizedTest
    @CsvSource({"EU, /s3-eu", "US, /s3-us", "FEDRAMP, /s3-fedramp"})
    void aGivenAddressIsTheSameWithTheJurisdictionBehindIt(Jurisdiction jurisdiction, String path) {
        try (CloudflareClient client =
                client().s3Endpoint(URI.create("http://127.0.0.1:8787/s3/")).build()) {
            R2Client r2 = R2Client.of(client).s3(KEYS);

            assertThat(url(r2)).isEqualTo("http://127.0.0.1:8787/s3/media/k");
            assertThat(url(r2.in(jurisdiction))).isEqualTo("http://127.0.0.1:8787" + path + "/media/k");
        }
    }

    @Test
    void cloudflaresOwnHostBearsTheJurisdictionThoughItWasGiven() {
        URI given = URI.create("https://other.r2.cloudflarestorage.com/");
        try (CloudflareClient client = client().s3Endpoint(given).build()) {
            R2Client r2 = R2Client.of(client).s3(KEYS).in(Jurisdiction.EU);

            assertThat(url(r2)).isEqualTo("https://other.eu.r2.cloudflarestorage.com/media/k");
        }
    }

    @Test
    void anotherHostIsNeverMadeUp() {
        for (String given : List.of("https://s3.example.com", "http://127.0.0.1:8787/")) {
            try (CloudflareClient client =
                    client().s3Endpoint(URI.create(given)).build()) {
                R2Client r2 = R2Client.of(client).s3(KEYS);

                assertThatThrownBy(() -> url(r2.in(Jurisdiction.EU)))
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageContaining("/s3-eu");
            }
        }
    }

    @Test
    void anApiOfOnesOwnHasNoneUnlessItIsGiven() {
        try (CloudflareClient client =
                client().baseUrl(URI.create("http://127.0.0.1:8787/client/v4")).build()) {
            R2Client r2 = R2Client.of(client);

            assertThatThrownBy(() -> r2.s3(KEYS))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("CloudflareClient.Builder.s3Endpoint(..)");
            assertThatThrownBy(r2::s3).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> r2.presigner("media")).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void wranglerDevHasItBesideItsApi() {
        try (CloudflareClient client = CloudflareClient.forWranglerDev(URI.create("http://localhost:8787"))) {
            assertThat(url(R2Client.of(client).s3(KEYS)))
                    .isEqualTo("http://localhost:8787/cdn-cgi/local/r2/s3/media/k");
        }
    }
}
