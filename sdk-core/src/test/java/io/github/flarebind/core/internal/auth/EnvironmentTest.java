package io.github.flarebind.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.ManualTime;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain of sources; wrangler's login has a test of its own. */
class EnvironmentTest {
    private static Environment variables(Map<String, String> variables) {
        return around(variables, Map.of());
    }

    private static Environment around(Map<String, String> variables, Map<String, String> properties) {
        return new Environment(new Surroundings(variables, properties), ManualTime.startingAt(Instant.EPOCH));
    }

    private static Optional<Credentials> credentials(Environment environment) {
        return environment.credentials().map(supplier -> supplier.get());
    }

    @ParameterizedTest
    @CsvSource({"CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID", "CF_API_TOKEN, CF_ACCOUNT_ID"})
    void aTokenIsFoundUnderEitherName(String token, String account) {
        Environment environment = variables(Map.of(token, "t", account, "acc"));

        assertThat(credentials(environment)).contains(Credentials.apiToken("t"));
        assertThat(environment.accountId()).contains("acc");
    }

    @Test
    void theNewNameComesFirstUnlessItIsBlank() {
        assertThat(credentials(variables(Map.of("CF_API_TOKEN", "old", "CLOUDFLARE_API_TOKEN", "new"))))
                .contains(Credentials.apiToken("new"));
        assertThat(credentials(variables(Map.of("CF_API_TOKEN", "old", "CLOUDFLARE_API_TOKEN", " "))))
                .contains(Credentials.apiToken("old"));
    }

    @ParameterizedTest
    @CsvSource({"CLOUDFLARE_API_KEY, CLOUDFLARE_EMAIL", "CF_API_KEY, CF_EMAIL", "CF_API_KEY, CLOUDFLARE_EMAIL"})
    void aGlobalKeyWithItsEmailBeatsTheToken(String key, String email) {
        assertThat(credentials(variables(Map.of(key, "k", email, "e@x", "CLOUDFLARE_API_TOKEN", "t"))))
                .contains(Credentials.globalKey("k", "e@x"));
    }

    @Test
    void aKeyWithoutItsEmailNamesWhatIsMissing() {
        assertThatThrownBy(() -> credentials(variables(Map.of("CLOUDFLARE_API_KEY", "s3cret"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the environment variable CLOUDFLARE_API_KEY is set, and the environment variable"
                        + " CLOUDFLARE_EMAIL is not; a global API key is used with its user's email");
        assertThatThrownBy(() -> credentials(around(Map.of(), Map.of("cloudflare.apiKey", "s3cret"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the system property cloudflare.email is not");
    }

    @Test
    void halfAGlobalKeyLeavesTheToken() {
        assertThat(credentials(variables(Map.of("CLOUDFLARE_API_KEY", "k", "CLOUDFLARE_API_TOKEN", "t"))))
                .contains(Credentials.apiToken("t"));
        assertThat(credentials(variables(Map.of("CLOUDFLARE_EMAIL", "e@x")))).isEmpty();
    }

    @Test
    void systemPropertiesComeAfterVariables() {
        Map<String, String> properties = Map.of(
                "cloudflare.apiKey", "k",
                "cloudflare.email", "e@x",
                "cloudflare.accountId", "property",
                "cloudflare.apiBaseUrl", "https://property.example");

        Environment both = around(Map.of("CLOUDFLARE_API_TOKEN", "t", "CF_ACCOUNT_ID", "variable"), properties);
        assertThat(credentials(both)).contains(Credentials.apiToken("t"));
        assertThat(both.accountId()).contains("variable");
        assertThat(both.baseUrl()).contains(URI.create("https://property.example"));

        Environment alone = around(Map.of("CLOUDFLARE_API_TOKEN", ""), properties);
        assertThat(credentials(alone)).contains(Credentials.globalKey("k", "e@x"));
        assertThat(alone.accountId()).contains("property");
        assertThat(credentials(around(Map.of(), Map.of("cloudflare.apiToken", "p"))))
                .contains(Credentials.apiToken("p"));
    }

    @Test
    void theBaseUrlHasThreeNamesInOrder() {
        Map<String, String> all = Map.of(
                "CLOUDFLARE_API_BASE_URL", "https://one",
                "CF_API_BASE_URL", "https://two",
                "CLOUDFLARE_BASE_URL", "https://three");

        assertThat(variables(all).baseUrl()).contains(URI.create("https://one"));
        assertThat(variables(Map.of("CF_API_BASE_URL", "https://two", "CLOUDFLARE_BASE_URL", "https://three"))
                        .baseUrl())
                .contains(URI.create("https://two"));
        assertThat(variables(Map.of("CLOUDFLARE_BASE_URL", "https://three")).baseUrl())
                .contains(URI.create("https://three"));
    }

    @Test
    void theRegionChoosesTheBaseUrl() {
        URI federal = URI.create("https://api.fed.cloudflare.com/client/v4");

        assertThat(variables(Map.of("CLOUDFLARE_COMPLIANCE_REGION", "fedramp_high"))
                        .baseUrl())
                .contains(federal);
        assertThat(around(Map.of(), Map.of("cloudflare.complianceRegion", "fedramp_high"))
                        .baseUrl())
                .contains(federal);
        assertThat(variables(Map.of("CLOUDFLARE_COMPLIANCE_REGION", "public")).baseUrl())
                .isEmpty();
    }

    @Test
    void anyBaseUrlBeatsTheRegion() {
        assertThat(around(
                                Map.of("CLOUDFLARE_COMPLIANCE_REGION", "fedramp_high"),
                                Map.of("cloudflare.apiBaseUrl", "https://property.example"))
                        .baseUrl())
                .contains(URI.create("https://property.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moon", "Public", "fedramp"})
    void anotherRegionIsToldWithThoseThereAre(String region) {
        Environment environment = variables(Map.of("CLOUDFLARE_COMPLIANCE_REGION", region));

        assertThatThrownBy(environment::baseUrl)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the environment variable CLOUDFLARE_COMPLIANCE_REGION is public or fedramp_high, not "
                        + region);
    }

    @Test
    void aTokenThatCannotBeSentIsToldByItsVariable() {
        assertThatThrownBy(() -> credentials(variables(Map.of("CLOUDFLARE_API_TOKEN", "s3cret\n"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the environment variable CLOUDFLARE_API_TOKEN is not usable: ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aValueThatNoClientTakesIsToldWithItsVariable() {
        assertThatThrownBy(() -> variables(Map.of("CLOUDFLARE_API_BASE_URL", "http://evil.example/v4"))
                        .baseUrl())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the environment variable CLOUDFLARE_API_BASE_URL is no base URL");
        assertThatThrownBy(() -> variables(Map.of("CF_ACCOUNT_ID", "a/b")).accountId())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the environment variable CF_ACCOUNT_ID is not an account id: 'a/b'");
    }

    @Test
    void aBaseUrlThatIsNoneIsTold() {
        assertThatThrownBy(() ->
                        variables(Map.of("CLOUDFLARE_BASE_URL", "http://a b")).baseUrl())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the environment variable CLOUDFLARE_BASE_URL is no base URL");
    }

    @Test
    void surroundingsShowNamesOnly() {
        assertThat(new Surroundings(Map.of("CLOUDFLARE_API_TOKEN", "s3cret"), Map.of("user.home", "/h")))
                .hasToString("Surroundings[CLOUDFLARE_API_TOKEN, user.home]");
    }
}
