package io.github.flarebind.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WranglerLoginTest {
    private final ManualTime time = ManualTime.startingAt(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path home;

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void login(String token, String expires) throws IOException {
        write(
                ".wrangler/config/default.toml",
                "oauth_token = \"" + token + "\"\nrefresh_token = \"r3fresh\"\nexpiration_time = \"" + expires
                        + "\"\nscopes = [ \"account:read\" ]\n");
    }

    private Optional<Supplier<? extends Credentials>> find() {
        return find(Map.of());
    }

    private Optional<Supplier<? extends Credentials>> find(Map<String, String> variables) {
        Map<String, String> properties = Map.of("user.home", home.toString(), "os.name", "Linux");
        return new Environment(new Surroundings(variables, properties), time).credentials();
    }

    /** An OAuth login is told from an API token: S3 keys are derived from the latter only. */
    private static Credentials token(String token) {
        return new LoginToken(token);
    }

    @Test
    void anUnexpiredLoginIsUsed() throws IOException {
        login("t0ken", "2026-01-01T01:00:00.000Z");

        assertThat(find().orElseThrow().get()).isEqualTo(token("t0ken"));
    }

    @Test
    void variablesComeBeforeTheLogin() throws IOException {
        write(".wrangler/config/default.toml", "is not even read");

        assertThat(find(Map.of("CLOUDFLARE_API_TOKEN", "t")).orElseThrow().get())
                .isEqualTo(Credentials.apiToken("t"));
    }

    @Test
    void noLoginIsNothing() {
        assertThat(find()).isEmpty();
    }

    @Test
    void theFileIsReadAgainOnlyOnceTheLoginExpired() throws IOException {
        login("first", "2026-01-01T01:00:00Z");
        Supplier<? extends Credentials> login = find().orElseThrow();
        login("second", "2026-01-01T02:00:00Z");

        time.advance(Duration.ofMinutes(59));
        assertThat(login.get()).isEqualTo(token("first"));
        time.advance(Duration.ofMinutes(1));
        assertThat(login.get()).isEqualTo(token("second"));
    }

    @Test
    void anExpiredLoginIsToldWithTheWaysOut() throws IOException {
        login("s3cret", "2026-01-01T00:00:00Z");

        assertThatThrownBy(this::find)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wrangler's login expired at 2026-01-01T00:00:00Z; run `wrangler whoami`, which refreshes"
                        + " it, or `wrangler login`, or set CLOUDFLARE_API_TOKEN");
    }

    @Test
    void aLoginThatExpiresMeanwhileRefusesThenAndLivesAgainWhenRefreshed() throws IOException {
        login("first", "2026-01-01T01:00:00Z");
        Supplier<? extends Credentials> login = find().orElseThrow();
        time.advance(Duration.ofHours(1));
        assertThatThrownBy(login::get).isInstanceOf(NoCredentialsException.class);

        login("second", "2026-01-01T02:00:00Z");

        assertThat(login.get()).isEqualTo(token("second"));
    }

    @Test
    void theOldApiTokenIsTaken() throws IOException {
        write(".wrangler/config/default.toml", "api_token = \"old\"");

        assertThat(find().orElseThrow().get()).isEqualTo(Credentials.apiToken("old"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth_token = \"s3cret\" trailing s3cret",
                "oauth_token = s3cret",
                "oauth_token = \"s3cret",
                "oauth_token = \"s3cret\"\noauth_token = \"s3cret\"",
                "[[[ s3cret",
                "oauth_token = \"s3cret\"\nexpiration_time = \"s3cret\"",
                "oauth_token = \"s3 cret\"",
                "refresh_token = \"s3cret\"",
                "oauth_token = [\"s3cret\"]",
                ""
            })
    void aFileThatCannotBeUsedIsNamedAndNotQuoted(String toml) throws IOException {
        write(".wrangler/config/default.toml", toml);

        assertThatThrownBy(this::find)
                .isInstanceOf(NoCredentialsException.class)
                .hasMessageStartingWith("wrangler's login " + home.resolve(".wrangler/config/default.toml"))
                .hasMessageEndingWith("; run `wrangler login`, or set CLOUDFLARE_API_TOKEN")
                .hasMessageNotContaining("s3")
                .hasNoCause();
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(home.resolve(".wrangler/config/default.toml"));

        assertThatThrownBy(this::find)
                .isInstanceOf(NoCredentialsException.class)
                .hasMessageContaining("default.toml cannot be read (IOException)");
    }

    @ParameterizedTest
    @CsvSource({
        "preferences.json, {\"keyring_enabled\":true}",
        "config/preferences.json, {\"keyring_enabled\":true}",
        "config/default.toml.enc, sealed",
        "config/default.enc, sealed"
    })
    void aLoginInTheKeyringIsTold(String file, String text) throws IOException {
        write(".wrangler/" + file, text);

        assertThatThrownBy(this::find)
                .isInstanceOf(NoCredentialsException.class)
                .hasMessageContaining("keyring")
                .hasMessageContaining("CLOUDFLARE_API_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keyring_enabled\":false}", "{}", "no JSON"})
    void otherPreferencesLeaveTheLogin(String preferences) throws IOException {
        write(".wrangler/preferences.json", preferences);
        login("t0ken", "2026-01-01T01:00:00Z");

        assertThat(find().orElseThrow().get()).isEqualTo(token("t0ken"));
    }
}
