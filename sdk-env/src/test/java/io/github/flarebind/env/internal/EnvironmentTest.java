package io.github.flarebind.env.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Named environments, as wrangler 4.164.0 reads them. */
class EnvironmentTest {
    private static final String TOML = """
            name = "app"
            account_id = "top"

            [vars]
            REGION = "eu"

            [[kv_namespaces]]
            binding = "CACHE"
            id = "1"

            [[queues.producers]]
            binding = "JOBS"
            queue = "jobs"

            [env.staging]

            [[env.staging.kv_namespaces]]
            binding = "CACHE"
            id = "2"

            [env.production]
            name = "live"
            account_id = "own"
            vars = { REGION = "us" }

            [env.empty]
            account_id = ""
            """;

    private static WranglerConfig environment(String name) {
        return Configs.read("wrangler.toml", TOML, Optional.of(name));
    }

    @Test
    void theTopLevelIsTakenUnlessAnotherIsNamed() {
        WranglerConfig config = Configs.toml(TOML);

        assertThat(config.entries().map(Entry::binding)).containsExactly("CACHE", "JOBS");
        assertThat(config.vars()).containsOnlyKeys("REGION");
        assertThat(config.accountId()).contains("top");
    }

    @Test
    void bindingsAndVarsAreNotInherited() {
        WranglerConfig config = environment("staging");

        assertThat(config.kv()).singleElement().satisfies(kv -> {
            assertThat(kv.id()).contains("2");
            assertThat(kv.at().path()).isEqualTo("env.staging.kv_namespaces[0]");
            assertThat(kv.at().line()).isEqualTo(17);
        });
        assertThat(config.producers()).isEmpty();
        assertThat(config.vars()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"staging, top, app-staging", "production, own, live", "empty, top, app-empty"})
    void theAccountIsInheritedAndTheNameTakesTheEnvironments(String name, String account, String worker) {
        assertThat(environment(name).accountId()).contains(account);
        assertThat(environment(name).worker().name()).contains(worker);
    }

    @Test
    void anUnknownEnvironmentIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> environment("stagign"))
                .hasMessage(
                        "wrangler.toml, line 15: env has no environment 'stagign'; there are: staging, production, empty");
        assertThatThrownBy(() -> Configs.read("wrangler.json", "{}", Optional.of("x")))
                .hasMessage("wrangler.json, line 1: env has no environment 'x'; there are: none");
    }

    @Test
    void whatIsWrongInAnotherEnvironmentDoesNotMatter() {
        String text = "{\"env\": {\"a\": {\"vars\": 1}, \"b\": {}}}";

        assertThat(Configs.read("w.json", text, Optional.of("b")).vars()).isEmpty();
        assertThatThrownBy(() -> Configs.read("w.json", text, Optional.of("a")))
                .hasMessageContaining("env.a.vars is a number");
    }
}
